import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { settings } from '../../server/config.ts'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly pull_policy?: string
  readonly environment: Readonly<Record<string, string>>
  readonly networks: readonly string[]
  readonly ports?: readonly string[]
  readonly healthcheck?: object
  readonly mem_limit: string
  readonly command?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const compose = parse(read('../../docker-compose.yml')) as { readonly services: Readonly<Record<string, Service>> }
const schema = JSON.parse(read('compose-spec.json')) as object

describe('docker-compose.yml', () => {
  test('is as the Compose specification has it', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false })
    formats.default(ajv)
    ajv
      .addFormat('expose', true)
      .addFormat('ports', true)
      .addFormat('duration', true)
      .addFormat('subnet_ip_address', true)
    const isValid = ajv.compile(schema)
    isValid(compose)
    expect(isValid.errors ?? []).toEqual([])
    expect(isValid({ services: { parley: { prots: ['3000:3000'] } } })).toBe(false)
  })

  const { services } = compose
  const ours = Object.entries(services).filter(([, { image }]) => image === 'parley')
  test('has a server and workers of one image', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['parley', 'worker'])
    expect(services.worker?.command).toEqual(['node', 'server/main.ts', 'work'])
  })

  test('builds the image once, and asks no registry for it', () => {
    expect(ours.map(([name, { build, pull_policy }]) => [name, build, pull_policy])).toEqual([
      ['parley', '.', 'build'],
      ['worker', undefined, 'never'],
    ])
  })

  test.each(ours)('gives %s settings that Parley reads', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !settings.includes(name))).toEqual([])
  })

  test.each(Object.entries(services))('limits the memory of %s, and says when it is healthy', (name, service) => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/)
    // The server's own check stands in the Dockerfile.
    if (name !== 'parley') expect(service.healthcheck).toBeDefined()
  })

  test.each(['neo4j', 'postgres', 'worker'])('lets nobody outside reach %s', (name) => {
    expect(services[name]?.ports).toBeUndefined()
    expect(services[name]?.networks).toEqual(['database'])
  })

  test('starts each when what it needs is healthy', () => {
    const conditions = ours.flatMap(([, { depends_on = {} }]) => Object.values(depends_on))
    expect(conditions.map(({ condition }) => condition)).toEqual(Array.from({ length: 3 }, () => 'service_healthy'))
  })
})
