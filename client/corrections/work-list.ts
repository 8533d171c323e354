import { css, html, LitElement, nothing } from 'lit'
import type { Page } from '../../server/shapes/answers.ts'
import type { Candidate } from '../../server/shapes/candidate.ts'
import type { Api } from '../data/api.ts'
import { Remote } from '../data/remote.ts'
import { waiting } from '../elements/parts/notice.ts'
import type { ParleyEvent } from '../events.ts'
import { shared } from '../style/shared.ts'
import type { CandidatePair } from './candidate-pair.ts'
import './candidate-pair.ts'
import type { Judgement } from './judgements.ts'

/** What became of a pair since the page was opened. */
interface Progress {
  readonly judged?: Judgement
  /** Id of the decision. */
  readonly decision?: string
  readonly waiting?: boolean
  readonly failure?: string
}

/** Pairs of actors that may be one, the likeliest first. A pair that is judged stays on the page to be taken back. */
export class WorkList extends LitElement {
  static override properties = { api: { attribute: false }, token: {}, progress: { state: true } }
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      @media (hover: none) {
        .keys {
          display: none;
        }
      }
    `,
  ]
  declare api: Api
  declare token: string
  declare private progress: ReadonlyMap<string, Progress>
  private readonly pairs = new Remote<Page<Candidate>>(this)

  constructor() {
    super()
    this.progress = new Map()
  }

  override willUpdate(): void {
    const { token } = this
    this.pairs.ask(token, (signal) => this.api.candidates(token, undefined, signal))
  }

  override render() {
    const { state } = this.pairs
    if (state.is !== 'ready') return waiting(state, 'list', () => this.pairs.again())
    const { items, cursor } = state.value
    if (items.length === 0) return html`<p>No two actors look as if they were one.</p>`
    return html`
      <p class="muted small">These pairs look alike. <span class="keys">Judge the one in focus by its keys, and move with the arrows.</span> What you have judged does not come back.</p>
      ${items.map((candidate) => this.pair(candidate))}
      ${cursor === undefined ? nothing : html`<div><button type="button" @click=${() => this.more(cursor)}>Show more pairs</button></div>`}
    `
  }

  private pair(candidate: Candidate) {
    const { judged, waiting = false, failure } = this.progress.get(candidate.id) ?? {}
    return html`<parley-candidate .candidate=${candidate} .judged=${judged} .waiting=${waiting} .failure=${failure}
      @judge=${({ detail }: ParleyEvent<'judge'>) => this.judge(candidate, detail)}
      @take-back=${() => this.takeBack(candidate)}
      @step=${({ currentTarget, detail }: ParleyEvent<'step'>) => this.step(currentTarget as CandidatePair, detail)}></parley-candidate>`
  }

  private async judge(candidate: Candidate, judged: Judgement): Promise<void> {
    const [one, other] = candidate.actors
    const done = await this.change(candidate, async () => {
      const reason = `Judged in the work list. ${candidate.reasons[0]?.words ?? ''}`.trim()
      const does = { kind: judged, actors: [one.id, other.id] } as const
      const { stored, known, refused } = await this.api.decide([{ does, reason }], this.token)
      const decision = stored[0]?.id ?? known[0]
      return decision === undefined ? { failure: refused[0]?.reason ?? 'It was not stored.' } : { judged, decision }
    })
    if (done) this.focusNext(candidate)
  }

  private takeBack(candidate: Candidate): Promise<boolean> {
    const { decision = '' } = this.progress.get(candidate.id) ?? {}
    return this.change(candidate, async () => {
      const { refused } = await this.api.revokeDecision(decision, 'Taken back in the work list.', this.token)
      return refused[0] === undefined ? {} : { ...this.progress.get(candidate.id), failure: refused[0].reason }
    })
  }

  /** Shows that a pair waits for the server, then what came of it. Resolves to whether the server has agreed to it. */
  private async change(candidate: Candidate, request: () => Promise<Progress>): Promise<boolean> {
    const before = this.progress.get(candidate.id) ?? {}
    this.put(candidate, { ...before, waiting: true })
    try {
      const progress = await request()
      this.put(candidate, progress)
      return progress.failure === undefined
    } catch (error) {
      this.put(candidate, { ...before, failure: (error as Error).message })
      return false
    }
  }

  private put(candidate: Candidate, progress: Progress): void {
    this.progress = new Map([...this.progress, [candidate.id, progress]])
  }

  private focusNext({ id }: Candidate): void {
    const pairs = this.all
    const at = pairs.findIndex((pair) => pair.candidate.id === id)
    pairs.find((pair, place) => place > at && pair.judged === undefined)?.focus()
  }

  private step(from: CandidatePair, by: number): void {
    const pairs = this.all
    pairs[pairs.indexOf(from) + by]?.focus()
  }

  private get all(): readonly CandidatePair[] {
    return [...this.renderRoot.querySelectorAll<CandidatePair>('parley-candidate')]
  }

  private more(cursor: string): void {
    this.pairs.extend(async ({ items }, signal) => {
      const next = await this.api.candidates(this.token, cursor, signal)
      return { ...next, items: [...items, ...next.items] }
    })
  }
}

customElements.define('parley-work-list', WorkList)
