import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Point } from '../picture/geometry/shape-of-link.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { fieldOf, placesIn, takePlaces } from '../picture/places/arrange.ts'
import type { ForcesAnswer } from '../picture/places/forces-worker.ts'

/** Shorter waits go by unannounced. Milliseconds. */
const patience = 300

/** Lets forces place the actors of a large network, in a thread of its own; another network ends it. */
export class Spreading implements ReactiveController {
  /** The part that is done, 0 to 1, once the reader should be told; undefined while nothing is under way. */
  done: number | undefined
  private readonly host: ReactiveControllerHost
  private worker: Worker | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  /** What the last places were found for: filters do not change it. */
  private of: readonly unknown[] = []
  private places: ReadonlyMap<string, Point> | undefined

  private readonly arrived: () => void

  /** @param arrived called when the places are found: the next `spread` takes them. */
  constructor(host: ReactiveControllerHost, arrived: () => void) {
    this.host = host
    this.arrived = arrived
    host.addController(this)
  }

  hostDisconnected(): void {
    this.stop()
  }

  /**
   * Places the actors of a graph, at once where that was done before, else when the forces have come to rest.
   * @param parts what the graph was made of.
   */
  spread(graph: Graph, parts: readonly unknown[]): void {
    const isSame = parts.length === this.of.length && parts.every((part, at) => part === this.of[at])
    if (isSame && this.places !== undefined) takePlaces(graph, this.places)
    if (isSame && (this.places !== undefined || this.worker !== undefined)) return
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
      this.arrived()
    })
    worker.postMessage(fieldOf(graph))
  }

  /** Ends what is under way. */
  stop(): void {
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
