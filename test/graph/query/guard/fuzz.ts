import fc from 'fast-check'

/** A file and an address that report when they are read. */
export interface Bait {
  readonly file: string
  readonly url: string
}

const words = (text: string) => fc.constantFrom(...text.split('\n').map((line) => line.trim()))

/**
 * Random Cypher in which clauses that read stand beside clauses that write, administer, load and call: in the open, in
 * subqueries and in expressions, with odd case and blanks. Much of it is invalid, some of it on purpose.
 */
export function statements({ file, url }: Bait): fc.Arbitrary<string> {
  let names = 0
  const fresh = () => `u${++names}`
  const load = fc.constantFrom(
    `LOAD CSV FROM '${url}' AS line`,
    `LOAD CSV WITH HEADERS FROM '${url}' AS line`,
    `LOAD CSV FROM 'file://${file}' AS line`,
    `LOAD CSV FROM '${file}' AS line`,
    'LOAD CSV FROM $url AS line',
    'LOAD CSV FROM $file AS line',
  )
  const node = words(`(a)
    (b)
    (a:Actor)
    (b:Country {id: $id})
    (:Statement)
    (c {x: 1})`)
  const edge = words(`-->
    --
    <--
    -[r]->
    -[:MET]-
    -[:MADE]->
    -[*1..2]-
    -[r:SAID|REJECTED]->`)
  const { clause } = fc.letrec<{ expression: string; clause: string; query: string }>((tie) => {
    const pattern = fc.oneof(
      node,
      fc.tuple(node, edge, node).map((parts) => parts.join('')),
      fc.tuple(tie('expression')).map(([value]) => `(a {id: ${value}})`),
    )
    const where = fc
      .option(tie('expression'), { nil: undefined })
      .map((text) => (text === undefined ? '' : ` WHERE ${text}`))
    const subquery = fc
      .tuple(words('EXISTS\nCOUNT\nCOLLECT'), tie('query'))
      .map(([word, inner]) => `${word} { ${inner} }`)
    return {
      expression: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'expression' },
        words(`1
          'x'
          "LOAD CSV"
          a
          b.name
          $id
          a.made
          null
          true
          $ids
          line
          x`),
        fc.tuple(tie('expression'), words('+\n=\n<\nAND\nIN\n<>'), tie('expression')).map((parts) => parts.join(' ')),
        tie('expression').map((value) => `[x IN [1] | ${value}]`),
        tie('expression').map((value) => `any(x IN $ids WHERE ${value})`),
        tie('expression').map((value) => `CASE WHEN true THEN ${value} END`),
        tie('expression').map((value) => `reduce(s = 0, x IN [1] | s + ${value})`),
        tie('expression').map((value) => `coalesce(${value}, 1)`),
        tie('expression').map((value) => `{k: ${value}}`),
        pattern.map((text) => `[${text} | 1]`),
        subquery,
        load.map((text) => `COLLECT { ${text} RETURN line }`),
        words(`COUNT { CALL db.ping() YIELD success RETURN success }
          EXISTS { CREATE (b) }
          COLLECT { CALL dbms.listConfig() YIELD name RETURN name }
          apoc.load.json($url)
          randomUUID()`),
      ),
      clause: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'clause' },
        fc
          .tuple(words('MATCH\nOPTIONAL MATCH\nmatch\nMATCH/**/'), pattern, where)
          .map(([word, text, more]) => `${word} ${text}${more}`),
        fc
          .tuple(words('WITH\nWITH DISTINCT'), words('a\n*\na, b\na, b, x, line'), where)
          .map(([word, what, more]) => `${word} ${what}${more}`),
        fc.tuple(tie('expression')).map(([value]) => `WITH *, ${value} AS ${fresh()}`),
        fc.tuple(tie('expression')).map(([value]) => `UNWIND ${value} AS ${fresh()}`),
        fc.tuple(tie('query')).map(([inner]) => `CALL { ${inner} }`),
        fc.tuple(tie('query')).map(([inner]) => `CALL (*) { ${inner} }`),
        fc.tuple(tie('query')).map(([inner]) => `CALL () { ${inner} } IN TRANSACTIONS`),
        words(`CALL db.labels() YIELD label
          FINISH`),
        load,
        words(`CREATE (:Actor {id: 'x'})
          CREATE (a)-[:MET]->(b)
          MERGE (a:Actor {id: 'y'})
          SET a.name = 'X'
          SET a:Person
          REMOVE a.name
          DELETE a
          DETACH DELETE b
          INSERT (:Actor)
          FOREACH (x IN [1] | SET a.x = 1)
          CALL db.ping() YIELD success
          CALL dbms.listConfig() YIELD name
          CALL db.createLabel('X')
          CALL apoc.cypher.runWrite('CREATE ()', {})
          SHOW SETTINGS
          SHOW TRANSACTIONS
          CREATE INDEX x IF NOT EXISTS FOR (a:Actor) ON (a.x)
          TERMINATE TRANSACTIONS 'neo4j-transaction-1'
          USE system
          NEXT`),
      ),
      query: fc
        .tuple(
          fc.array(tie('clause'), { maxLength: 1 }),
          words('RETURN 1 AS y\nRETURN a\nRETURN *\nRETURN count(*) AS y\nRETURN b.name AS y ORDER BY y LIMIT 3'),
          fc.option(tie('clause'), { freq: 9, nil: '' }),
        )
        .map(([clauses, end, after]) => [...clauses, end, after].join(' ')),
    }
  })
  const ending = words(`RETURN 1 AS y
    RETURN *
    RETURN a
    RETURN count(*) AS n`)
  const prefix = words(`

    CYPHER 5
    CYPHER 25
    EXPLAIN
    PROFILE
    // x
    /* */`).map((text) => (text.startsWith('//') ? `${text}\n` : `${text} `))
  const between = fc.constantFrom(' ', '\n', '\u00a0')
  return fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constant('') }, prefix),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant('MATCH (a:Actor)--(b) WITH a, b, 1 AS x, [] AS line LIMIT 9') },
        fc.constant(''),
      ),
      fc.array(clause, { maxLength: 2 }),
      fc.oneof({ weight: 4, arbitrary: ending }, fc.constant('')),
      between,
    )
    .map(([first, start, clauses, last, blank]) => `${first}${[start, ...clauses, last].join(blank)}`)
}
