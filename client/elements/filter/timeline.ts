import { html, LitElement, nothing, svg } from 'lit'
import { ChevronDown, ChevronUp, Pause, Play, SkipBack, SkipForward } from 'lucide'
import { tell } from '../../events.ts'
import type { Book } from '../../ledger/book.ts'
import type { Bin, Histogram } from '../../ledger/histogram.ts'
import { histogram, periodBefore } from '../../ledger/histogram.ts'
import type { Left } from '../../ledger/left-by-filters.ts'
import type { Period, State } from '../../state/state.ts'
import { CHANGES, compareWith, daysAgainst, endComparison, publisherAgainst } from '../../state/state.ts'
import { isChosen, keepChoice } from '../../style/kept-choice.ts'
import { shared } from '../../style/shared.ts'
import { againstWords, counted, dayWords, differenceWords, periodWords } from '../../words.ts'
import { icon } from '../parts/icon.ts'
import type { Drag, Range } from './brush.ts'
import { afterKey, dragged, periodOf, rangeOf } from './brush.ts'
import { band, bars, handleShape, height } from './timeline-bars.ts'
import { timelineStyle } from './timeline-style.ts'

/** How close to an end of the chosen days a pointer must be to take hold of it. Pixels. */
const reach = { mouse: 8, touch: 20 }
/** Milliseconds between two steps of playing. */
const beat = 900

/**
 * Statements by time, and the days that are shown, which the reader chooses by pointer or by arrow keys. Sends `try` while
 * the choice changes, and `go` when it is made.
 */
export class Timeline extends LitElement {
  static override properties = {
    book: { attribute: false },
    left: { attribute: false },
    state: { attribute: false },
    width: { state: true },
    playing: { state: true },
    folded: { state: true },
  }
  static override styles = [shared, timelineStyle]
  declare book: Book
  declare left: Left
  declare state: State
  /** Width of all bars together, in pixels. */
  declare private width: number
  declare private playing: boolean
  /** Whether only the days stand there, and not the bars. */
  declare private folded: boolean
  private bins: readonly Bin[] = []
  private gathers: Histogram['gathers'] = { first: false, last: false }
  private drag: Drag | undefined
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly resized = new ResizeObserver(([entry]) => (this.width = Math.floor(entry?.contentRect.width ?? 0)))

  constructor() {
    super()
    this.width = 0
    this.playing = false
    this.folded = isChosen('timeline')
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
    const earlier = daysAgainst(state)
    const days = periodOf(bins, range)
    const period = { from: state.from ?? days.from, to: state.to ?? days.to }
    return html`
      <div class="words small">
        <span class="period">${periodWords(period)}</span>
        <span class="muted">${counted(left.rows.length, 'statement')}</span>
        ${state.against === null ? nothing : html`<span class="muted">against ${againstWords(state.against)}, ${counted(left.before.length, 'statement')}</span> ${this.differences().map((one) => html`<span class="key ${one}">${differenceWords(one, state)}</span>`)}`}
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
              : html`<button type="button" class="bare" @click=${() => this.go(endComparison(state))}>End comparison</button>`
          }
          ${chosen ? html`<button type="button" class="bare" @click=${() => this.go({ ...state, from: null, to: null, against: earlier === null ? state.against : null })}>All time</button>` : nothing}
          <button type="button" class="bare" aria-expanded=${!this.folded} aria-controls="plot" @click=${this.fold}>${icon(this.folded ? ChevronUp : ChevronDown)}<span class="visually-hidden">Bars by time</span></button>
        </span>
      </div>
      <div class="plot" id="plot" ?hidden=${this.folded}>
        <svg
          width=${this.width} height=${height} role="group" aria-label="Statements by time"
          @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up} @pointercancel=${this.up}
        >
          <rect class="ground" width=${this.width} height=${height} />
          ${bars(bins, range, this.barWidth())}
          ${earlier === null ? nothing : band('against', rangeOf(bins, earlier), this.barWidth())}
          ${chosen ? band('chosen', range, this.barWidth()) : nothing}
          ${this.handle('first', range)} ${this.handle('last', range)}
        </svg>
        <div class="ends muted small" aria-hidden="true"><span>${this.endWords('first')}</span><span>${this.endWords('last')}</span></div>
      </div>
    `
  }

  private fold(): void {
    this.folded = !this.folded
    keepChoice('timeline', this.folded)
  }

  /** The ways in which links can differ: between publishers none has turned. */
  private differences() {
    return publisherAgainst(this.state) === null ? CHANGES : (['new', 'gone'] as const)
  }

  /** The first or the last day; of a bar that gathers strays, "to" its last day or "from" its first. */
  private endWords(end: 'first' | 'last'): string {
    const bin = this.bins.at(end === 'first' ? 0 : -1)
    if (bin === undefined) return ''
    if (!this.gathers[end]) return dayWords(end === 'first' ? bin.from : bin.to)
    return end === 'first' ? periodWords({ from: '', to: bin.to }) : periodWords({ from: bin.from, to: '' })
  }

  private handle(grip: 'first' | 'last', range: Range) {
    const at = range[grip]
    const bin = this.bins[at]
    const day = grip === 'first' ? bin?.from : bin?.to
    return svg`<g
      class="handle" role="slider" tabindex="0" aria-label=${grip === 'first' ? 'First day shown' : 'Last day shown'}
      aria-valuemin="0" aria-valuemax=${this.bins.length - 1} aria-valuenow=${at} aria-valuetext=${day ?? ''}
      @keydown=${(event: KeyboardEvent) => this.key(event, grip)}
    >${handleShape((grip === 'first' ? at : at + 1) * this.barWidth())}</g>`
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
    const earlier = daysAgainst(this.state)
    const against = earlier === null ? undefined : rangeOf(this.bins, earlier)
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
    if (this.drag !== undefined) tell(this, 'try', this.afterDrag(this.drag, event))
  }

  private readonly up = (event: PointerEvent) => {
    if (this.drag === undefined) return
    const state = this.afterDrag(this.drag, event)
    this.drag = undefined
    this.go(state)
  }

  private afterDrag(drag: Drag, event: PointerEvent): State {
    const range = dragged(drag, this.binAt(event), this.bins.length - 1)
    return drag.grip === 'against' ? { ...this.state, against: periodOf(this.bins, range) } : this.chosen(range)
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
    const range = afterKey(event.key, grip, this.range(), this.bins.length - 1)
    if (range === undefined) return
    event.preventDefault()
    this.go(this.chosen(range))
  }

  /**
   * Moves the chosen days by their own length; where all are shown, chooses the first tenth. False at the end of time.
   */
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
    this.go(compareWith(this.state, periodBefore(period)))
  }

  private go(state: State): void {
    tell(this, 'go', state)
  }
}

customElements.define('parley-timeline', Timeline)
