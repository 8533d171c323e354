import type { TemplateResult } from 'lit'
import { html, LitElement, nothing, svg } from 'lit'
import { Pause, Play, SkipBack, SkipForward } from 'lucide'
import { ACTS } from '../../../server/types.ts'
import { tell } from '../../events.ts'
import type { Book } from '../../ledger/book.ts'
import type { Bin, Histogram } from '../../ledger/histogram.ts'
import { histogram, periodBefore } from '../../ledger/histogram.ts'
import type { Left } from '../../ledger/left-by-filters.ts'
import type { Period, State } from '../../state/state.ts'
import { CHANGES } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { changeWord, counted, dayWords, periodWords } from '../../words.ts'
import { icon } from '../parts/icon.ts'
import { timelineStyle } from './timeline-style.ts'

/** Bars from `first` to `last`, both counted. */
interface Range {
  readonly first: number
  readonly last: number
}
type Grip = 'first' | 'last' | 'both' | 'against'
interface Drag {
  readonly grip: Grip
  /** The bar where it began, and what was chosen then. */
  readonly at: number
  readonly range: Range
}

/** Pixels. */
const height = 44
const reach = { mouse: 8, touch: 20 }
/** Milliseconds between two steps of playing. */
const beat = 900

/**
 * Statements by time, and the days that are shown, chosen by pointer or by arrow keys. Tells of a state by `try` while it
 * is being changed, and by `go` when it is meant.
 */
export class Timeline extends LitElement {
  static override properties = {
    book: { attribute: false },
    left: { attribute: false },
    state: { attribute: false },
    width: { state: true },
    playing: { state: true },
  }
  static override styles = [shared, timelineStyle]
  declare book: Book
  declare left: Left
  declare state: State
  /** Of the bars, in pixels. */
  declare private width: number
  declare private playing: boolean
  private bins: readonly Bin[] = []
  private gathers: Histogram['gathers'] = { first: false, last: false }
  private drag: Drag | undefined
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly resized = new ResizeObserver(([entry]) => (this.width = Math.floor(entry?.contentRect.width ?? 0)))

  constructor() {
    super()
    this.width = 0
    this.playing = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
    this.pause()
  }

  override firstUpdated(): void {
    const plot = this.renderRoot.querySelector('.plot')
    if (plot !== null) this.resized.observe(plot)
  }

  override willUpdate(): void {
    const { bins, gathers } = histogram(this.book, this.left.anyDay)
    this.bins = bins
    this.gathers = gathers
  }

  override render() {
    const { state, bins, left } = this
    const range = this.range()
    const chosen = this.isChosen()
    const bars = periodOf(bins, range)
    const period = { from: state.from ?? bars.from, to: state.to ?? bars.to }
    return html`
      <div class="words small">
        <span class="period">${periodWords(period)}</span>
        <span class="muted">${counted(left.rows.length, 'statement')}</span>
        ${state.against === null ? nothing : html`<span class="muted">against ${periodWords(state.against)}, ${counted(left.before.length, 'statement')}</span> ${CHANGES.map((change) => html`<span class="key ${change}">${changeWord[change]}</span>`)}`}
        <span class="tools">
          <button type="button" class="bare" ?disabled=${!chosen || range.first === 0} @click=${() => this.step(-1)}>${icon(SkipBack)}<span class="visually-hidden">Earlier</span></button>
          ${
            matchMedia('(prefers-reduced-motion: reduce)').matches
              ? nothing
              : html`<button type="button" class="bare" @click=${() => (this.playing ? this.stop() : this.play())}>${icon(this.playing ? Pause : Play)}<span class="visually-hidden">${this.playing ? 'Pause' : 'Play'}</span></button>`
          }
          <button type="button" class="bare" ?disabled=${chosen && range.last >= bins.length - 1} @click=${() => this.step(1)}>${icon(SkipForward)}<span class="visually-hidden">Later</span></button>
          ${
            state.against === null
              ? html`<button type="button" class="bare" ?disabled=${!chosen || range.first === 0} @click=${() => this.compare(period)}>Compare with before</button>`
              : html`<button type="button" class="bare" @click=${() => this.go({ ...state, against: null, table: state.table === 'changes' ? 'links' : state.table })}>End comparison</button>`
          }
          ${chosen ? html`<button type="button" class="bare" @click=${() => this.go({ ...state, from: null, to: null, against: null })}>All time</button>` : nothing}
        </span>
      </div>
      <div class="plot">
        <svg
          width=${this.width} height=${height} role="group" aria-label="Statements by time"
          @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up} @pointercancel=${this.up}
        >
          <rect class="ground" width=${this.width} height=${height} />
          ${this.bars(range)}
          ${state.against === null ? nothing : this.band('against', rangeOf(bins, state.against))}
          ${chosen ? this.band('chosen', range) : nothing}
          ${this.handle('first', range)} ${this.handle('last', range)}
        </svg>
        <div class="ends muted small" aria-hidden="true"><span>${this.endWords('first')}</span><span>${this.endWords('last')}</span></div>
      </div>
    `
  }

  /** The first and the last day; where a bar at the end gathers, up to which day, or from which one. */
  private endWords(end: 'first' | 'last'): string {
    const bin = this.bins.at(end === 'first' ? 0 : -1)
    if (bin === undefined) return ''
    if (!this.gathers[end]) return dayWords(end === 'first' ? bin.from : bin.to)
    return end === 'first' ? periodWords({ from: '', to: bin.to }) : periodWords({ from: bin.from, to: '' })
  }

  private bars({ first, last }: Range): TemplateResult {
    const most = Math.max(1, ...this.bins.map(({ total }) => total))
    const scale = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * (height - 4)))
    const wide = Math.max(1, this.barWidth() - (this.barWidth() > 4 ? 1 : 0))
    return svg`${this.bins.map((bin, at) => {
      let y = height
      return svg`<g class=${at < first || at > last ? 'out' : ''}>${ACTS.map((act) => {
        const high = scale(bin.counts[act])
        y -= high
        return high === 0
          ? nothing
          : svg`<rect class=${act} x=${at * this.barWidth()} y=${y} width=${wide} height=${high} />`
      })}</g>`
    })}` as unknown as TemplateResult
  }

  private band(what: 'chosen' | 'against', { first, last }: Range) {
    return svg`<rect class="band ${what}" x=${first * this.barWidth()} y="0.5" width=${(last - first + 1) * this.barWidth()} height=${height - 1} />`
  }

  private handle(grip: 'first' | 'last', range: Range) {
    const at = range[grip]
    const x = (grip === 'first' ? at : at + 1) * this.barWidth()
    const bin = this.bins[at]
    const day = grip === 'first' ? bin?.from : bin?.to
    return svg`<g
      class="handle" role="slider" tabindex="0" aria-label=${grip === 'first' ? 'First day shown' : 'Last day shown'}
      aria-valuemin="0" aria-valuemax=${this.bins.length - 1} aria-valuenow=${at} aria-valuetext=${day ?? ''}
      @keydown=${(event: KeyboardEvent) => this.key(event, grip)}
    ><rect class="reach" x=${x - 10} width="20" height=${height} /><rect class="bar" x=${x - 1.5} width="3" height=${height} /><rect class="knob" x=${x - 4} y=${height / 2 - 8} width="8" height="16" rx="3" /></g>`
  }

  private barWidth(): number {
    return this.bins.length === 0 ? 0 : this.width / this.bins.length
  }

  private range(): Range {
    const { from, to } = this.state
    const whole = { first: 0, last: Math.max(0, this.bins.length - 1) }
    if (from === null && to === null) return whole
    return rangeOf(this.bins, { from: from ?? '', to: to ?? '~' })
  }

  private isChosen(): boolean {
    return this.state.from !== null || this.state.to !== null
  }

  private binAt(event: PointerEvent): number {
    const { left } = (event.currentTarget as Element).getBoundingClientRect()
    return Math.max(0, Math.min(this.bins.length - 1, Math.floor((event.clientX - left) / this.barWidth())))
  }

  private readonly down = (event: PointerEvent) => {
    if (event.button !== 0) return
    const svgElement = event.currentTarget as Element
    const x = event.clientX - svgElement.getBoundingClientRect().left
    const at = this.binAt(event)
    const range = this.range()
    const near = event.pointerType === 'mouse' ? reach.mouse : reach.touch
    const [toFirst, toLast] = [
      Math.abs(x - range.first * this.barWidth()),
      Math.abs(x - (range.last + 1) * this.barWidth()),
    ]
    const against = this.state.against === null ? undefined : rangeOf(this.bins, this.state.against)
    this.pause()
    svgElement.setPointerCapture(event.pointerId)
    event.preventDefault()
    if (Math.min(toFirst, toLast) <= near) this.drag = { grip: toFirst < toLast ? 'first' : 'last', at, range }
    else if (this.isChosen() && at >= range.first && at <= range.last) this.drag = { grip: 'both', at, range }
    else if (against !== undefined && at >= against.first && at <= against.last)
      this.drag = { grip: 'against', at, range: against }
    else {
      this.drag = { grip: 'last', at, range: { first: at, last: at } }
      tell(this, 'try', this.chosen({ first: at, last: at }))
    }
  }

  private readonly move = (event: PointerEvent) => {
    if (this.drag !== undefined) tell(this, 'try', this.dragged(this.drag, this.binAt(event)))
  }

  private readonly up = (event: PointerEvent) => {
    if (this.drag === undefined) return
    const state = this.dragged(this.drag, this.binAt(event))
    this.drag = undefined
    this.go(state)
  }

  private dragged({ grip, at, range }: Drag, to: number): State {
    const most = this.bins.length - 1
    if (grip === 'both' || grip === 'against') {
      const by = Math.max(-range.first, Math.min(most - range.last, to - at))
      const moved = { first: range.first + by, last: range.last + by }
      return grip === 'both' ? this.chosen(moved) : { ...this.state, against: periodOf(this.bins, moved) }
    }
    const other = grip === 'first' ? range.last : range.first
    return this.chosen({ first: Math.min(other, to), last: Math.max(other, to) })
  }

  private chosen({ first, last }: Range): State {
    const whole = first <= 0 && last >= this.bins.length - 1
    return {
      ...this.state,
      from: whole ? null : (this.bins[first]?.from ?? null),
      to: whole ? null : (this.bins[last]?.to ?? null),
    }
  }

  private readonly key = (event: KeyboardEvent, grip: 'first' | 'last') => {
    const range = this.range()
    const most = this.bins.length - 1
    const by = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageUp: 10,
      PageDown: -10,
      Home: -most,
      End: most,
    }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = Math.max(0, Math.min(most, range[grip] + by))
    this.go(
      this.chosen(
        grip === 'first'
          ? { first: Math.min(at, range.last), last: range.last }
          : { first: range.first, last: Math.max(at, range.first) },
      ),
    )
  }

  /** Moves the days shown by their own length; where all are shown, begins with a tenth of them. */
  private step(way: 1 | -1, how: 'go' | 'try' = 'go'): boolean {
    const most = this.bins.length - 1
    const range = this.range()
    const length = range.last - range.first + 1
    const tenth = Math.ceil(this.bins.length / 10)
    const next = this.isChosen()
      ? { first: range.first + way * length, last: range.last + way * length }
      : { first: 0, last: tenth - 1 }
    if (next.first > most || next.last < 0) return false
    tell(this, how, this.chosen({ first: Math.max(0, next.first), last: Math.min(most, next.last) }))
    return true
  }

  private play(): void {
    this.playing = true
    if (!this.isChosen() || this.range().last >= this.bins.length - 1) {
      tell(this, 'try', this.chosen({ first: 0, last: Math.ceil(this.bins.length / 10) - 1 }))
    }
    this.timer = setInterval(() => {
      if (this.range().last >= this.bins.length - 1 || !this.step(1, 'try')) this.stop()
    }, beat)
  }

  private pause(): void {
    clearInterval(this.timer)
    this.playing = false
  }

  private stop(): void {
    this.pause()
    this.go(this.state)
  }

  private compare(period: Period): void {
    const panes = this.state.panes === 'picture' ? 'both' : this.state.panes
    this.go({ ...this.state, against: periodBefore(period), panes, table: 'changes', sort: null })
  }

  private go(state: State): void {
    tell(this, 'go', state)
  }
}

function periodOf(bins: readonly Bin[], { first, last }: Range): Period {
  return { from: bins[first]?.from ?? '', to: bins[last]?.to ?? '' }
}

/** The bars that hold any day of a period; where none does, the nearest. */
function rangeOf(bins: readonly Bin[], { from, to }: Period): Range {
  const first = bins.findIndex((bin) => bin.to >= from)
  const last = bins.findLastIndex((bin) => bin.from <= to)
  const begin = first < 0 ? bins.length - 1 : first
  return { first: begin, last: Math.max(begin, last) }
}

customElements.define('parley-timeline', Timeline)
