import type { ReactiveControllerHost } from 'lit'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Api } from '../../data/api.ts'

/** The most statements that one request returns. */
const mostAtOnce = 100

/** Loads statements as their rows come into sight, and keeps them. */
export class EvidenceInSight {
  readonly loaded = new Map<string, Evidence>()
  private readonly asked = new Set<string>()
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
  }

  /** Requests those statements that were not requested before, and updates the host when they have come. */
  ask(ids: readonly string[], api: Api): void {
    const missing = [...new Set(ids)].filter((id) => !this.asked.has(id)).slice(0, mostAtOnce)
    if (missing.length === 0) return
    for (const id of missing) this.asked.add(id)
    api.evidence(missing).then(
      (found) => {
        for (const one of found) this.loaded.set(one.id, one)
        this.host.requestUpdate()
      },
      () => {
        for (const id of missing) this.asked.delete(id)
      },
    )
  }
}
