import { havePostgres } from './postgres.ts'

/** Prints once, before all tests, that the queue is not tested here. */
export default function tellSkipped(): void {
  if (!havePostgres())
    console.warn('\n  SKIPPED: the queue is not tested (no PostgreSQL here: apt-get install postgresql)\n')
}
