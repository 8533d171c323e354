import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../server/config.ts'

describe('readConfig', () => {
  test('needs nothing: the embedded store, this machine, port 3000', () => {
    expect(readConfig({})).toEqual({
      store: { engine: 'embedded', folder: './data' },
      host: '127.0.0.1',
      port: 3000,
      loopback: true,
      log: 'warn',
      proxies: 0,
      fetches: true,
      fetchAlso: [],
      actors: [],
    })
  })

  test('further known actors are in one file or several', () => {
    expect(readConfig({ PARLEY_ACTORS: 'a.json, b/c.json' }).actors).toEqual(['a.json', 'b/c.json'])
    expect(() => readConfig({ PARLEY_ACTORS: 'a.json,,b.json' })).toThrow('PARLEY_ACTORS must be one file or several')
  })

  test('behind a proxy the server is public, wherever it listens', () => {
    expect(readConfig({ PARLEY_PROXIES: '1' })).toMatchObject({ proxies: 1, loopback: false, log: 'info' })
    expect(readConfig({ PARLEY_PROXIES: '0' })).toMatchObject({ proxies: 0, loopback: true })
  })

  test.each([
    ['9464', { host: '127.0.0.1', port: 9464 }],
    ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
    ['[::]:9464', { host: '::', port: 9464 }],
  ])('figures at %s', (PARLEY_METRICS, metrics) => {
    expect(readConfig({ PARLEY_METRICS })).toMatchObject({ metrics })
  })

  test('every request is logged on a public address, unless configured otherwise', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).log).toBe('info')
    expect(readConfig({ HOST: '0.0.0.0', PARLEY_LOG: 'error' }).log).toBe('error')
  })

  test('addresses are fetched for this machine alone, unless configured otherwise', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).fetches).toBe(false)
    expect(readConfig({ PARLEY_PROXIES: '1' }).fetches).toBe(false)
    expect(readConfig({ HOST: '0.0.0.0', PARLEY_FETCH: 'on' }).fetches).toBe(true)
    expect(readConfig({ PARLEY_FETCH: 'off' }).fetches).toBe(false)
  })

  test('this machine is opened to fetching by its places, and on loopback only', () => {
    const PARLEY_FETCH_ALSO = '127.0.0.1:8080,[::1]:81'
    expect(readConfig({ PARLEY_FETCH_ALSO }).fetchAlso).toEqual(['127.0.0.1:8080', '[::1]:81'])
    for (const more of [{ HOST: '0.0.0.0' }, { PARLEY_PROXIES: '1' }]) {
      expect(() => readConfig({ ...more, PARLEY_FETCH: 'on', PARLEY_FETCH_ALSO })).toThrow(
        /PARLEY_FETCH_ALSO is for tests/,
      )
    }
  })

  test('two settings select Neo4j', () => {
    expect(readConfig({ PARLEY_STORE: 'neo4j', NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'secret' }).store).toEqual(
      {
        engine: 'neo4j',
        uri: 'neo4j://db:7687',
        username: 'neo4j',
        password: 'secret',
        database: 'neo4j',
      },
    )
  })

  test.each([
    ['0.0.0.0', false],
    ['192.0.2.7', false],
    ['::1', true],
    ['localhost', true],
  ])('HOST=%s is loopback: %s', (host, loopback) => {
    expect(readConfig({ HOST: host }).loopback).toBe(loopback)
  })

  test.each([
    [{ PORT: 'http' }, 'PORT must be a number'],
    [{ PORT: '70000' }, 'PORT must be 0 to 65535'],
    [{ PARLEY_STORE: 'redis' }, 'PARLEY_STORE must be embedded or neo4j'],
    [{ PARLEY_STORE: 'neo4j' }, 'NEO4J_URI is needed with PARLEY_STORE=neo4j'],
    [{ NEO4J_URI: 'http://db:7474' }, 'NEO4J_URI must look like neo4j://'],
    [{ PARLEY_PROXIES: 'true' }, 'PARLEY_PROXIES must be a number: how many proxies'],
    [{ PARLEY_PROXIES: '127.0.0.1' }, 'PARLEY_PROXIES must be a number: how many proxies'],
    [{ PARLEY_PROXIES: '1.5' }, 'PARLEY_PROXIES must be a whole number'],
    [{ PARLEY_PROXIES: '-1' }, 'PARLEY_PROXIES must be 0 to 10'],
    [{ PARLEY_PROXIES: '99' }, 'PARLEY_PROXIES must be 0 to 10'],
    [{ PARLEY_FETCH: 'yes' }, 'PARLEY_FETCH must be on or off'],
    [{ PARLEY_FETCH_ALSO: 'localhost:80' }, 'PARLEY_FETCH_ALSO must be addresses with ports'],
    [{ PARLEY_TOKEN: 'short' }, 'PARLEY_TOKEN must have at least 16 characters'],
  ])('%j is refused in words', (variables, message) => {
    expect(() => readConfig(variables)).toThrow(ConfigError)
    expect(() => readConfig(variables)).toThrow(message)
  })

  test('an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '', PARLEY_STORE: '' }).port).toBe(3000)
  })
})
