import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { versions } from './server.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const compose = read('docker-compose.yml')
/** The lines of one service, which stand between its name and the next at the same depth. */
const service = (name: string) => new RegExp(`^  ${name}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? ''

describe('docker-compose.yml', () => {
  test('runs the newest Neo4j that the tests run on', () => {
    expect(service('neo4j')).toContain(`image: neo4j:${versions[0]}\n`)
  })

  test('publishes no port of the database, and its network has no way out', () => {
    expect(service('neo4j')).not.toMatch(/^ {4}(ports|expose|network_mode):/m)
    expect(service('neo4j')).toContain('networks: [database]\n')
    expect(compose).toMatch(/\n {2}database:\n {4}internal: true\n/)
  })

  test('publishes Parley to this machine only', () => {
    expect(service('parley')).toMatch(/ports:\n {6}- 127\.0\.0\.1:3000:3000\n/)
  })

  test('holds no password, and says what to set', () => {
    for (const name of ['NEO4J_PASSWORD', 'POSTGRES_PASSWORD', 'PARLEY_TOKEN']) {
      expect(compose).toContain(`\${${name}:?set ${name} in .env}`)
    }
    expect(compose.match(/\$\{(NEO4J|POSTGRES)_PASSWORD(?!:\?)/)).toBeNull()
  })

  test('waits for a database that is healthy', () => {
    expect(service('neo4j')).toContain('healthcheck:')
    expect(service('parley')).toContain('condition: service_healthy')
  })

  if (spawnSync('docker', ['compose', 'version']).status === 0) {
    test('is accepted by docker compose', () => {
      const env = {
        ...process.env,
        NEO4J_PASSWORD: 'only-for-tests',
        POSTGRES_PASSWORD: 'tests',
        PARLEY_TOKEN: 'only-for-the-tests',
      }
      const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], { env, encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(status).toBe(0)
    })
  }
})
