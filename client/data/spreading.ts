import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Point } from '../picture/geometry/shape-of-link.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { fieldOf, placesIn, takePlaces } from '../picture/places/arrange.ts'
import type { ForcesAnswer } from '../picture/places/forces-worker.ts'

/** The page says nothing of shorter waits. Milliseconds. */
const patience = 300

/** Positions the actors of a large network by forces, in a worker. Another network ends that. */
export class Spreading implements ReactiveController {
  /** The part that is done, 0 to 1, once it takes so long that the page should say so; else undefined. */
  done: number | undefined
  /** Whether the worker failed: the actors then keep their positions. */
  failed = false
  /** How often positions have come. */
  arrivals = 0
  private readonly host: ReactiveControllerHost
  private worker: Worker | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The parts of the graph that the last positions belong to. Filters do not change them. */
  private of: readonly unknown[] = []
  private places: ReadonlyMap<string, Point> | undefined

  private readonly arrived: () => void

  /** @param arrived called when the positions are there: the next `spread` uses them. */
  constructor(host: ReactiveControllerHost, arrived: () => void) {
    this.host = host
    this.arrived = arrived
    host.addController(this)
  }

  hostDisconnected(): void {
    this.stop()
  }

  /**
   * Positions the actors of a graph: at once where that was done before, else when the forces have come to rest.
   * @param parts what the graph was made of.
   */
  spread(graph: Graph, parts: readonly unknown[]): void {
    const isSame = parts.length === this.of.length && parts.every((part, at) => part === this.of[at])
    if (isSame && this.places !== undefined) takePlaces(graph, this.places)
    if (isSame && (this.places !== undefined || this.worker !== undefined || this.failed)) return
    this.stop()
    this.of = parts
    this.places = undefined
    const worker = new Worker(new URL('../picture/places/forces-worker.ts', import.meta.url), { type: 'module' })
    this.worker = worker
    let done = 0
    this.timer = setTimeout(() => this.tell(done), patience)
    worker.addEventListener('message', ({ data }: MessageEvent<ForcesAnswer>) => {
      if ('done' in data) {
        done = data.done
        if (this.done !== undefined) this.tell(done)
        return
      }
      this.stop()
      this.places = placesIn(graph, data.field)
      this.arrivals++
      this.arrived()
    })
    worker.addEventListener('error', () => {
      this.stop()
      this.failed = true
      this.host.requestUpdate()
    })
    worker.postMessage(fieldOf(graph))
  }

  /** Tries again after a failure. */
  again(): void {
    this.failed = false
    this.arrived()
  }

  /** Ends what is under way. */
  stop(): void {
    this.failed = false
    clearTimeout(this.timer)
    this.worker?.terminate()
    this.worker = undefined
    this.done = undefined
  }

  private tell(done: number): void {
    this.done = done
    this.host.requestUpdate()
  }
}
