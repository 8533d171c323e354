import { DatabaseSync } from 'node:sqlite'
import type { TextKind } from '../engine/engine.ts'
import { fold } from '../fold.ts'
import { ftsQuery } from '../words.ts'

/** The parts of an article that are indexed. */
export interface IndexedArticle {
  readonly id: string
  /** The digest of its text (`digestOf`). */
  readonly digest: string
  readonly text: string
  readonly statements: readonly { readonly id: string; readonly text: string }[]
}

/**
 * An index of the words of articles and statements in an SQLite file. It holds no texts, and can be rebuilt from the
 * graph.
 */
export interface WordIndex {
  /** The digests of the indexed articles, by id. */
  articles(): Map<string, string>
  add(articles: readonly IndexedArticle[]): void
  remove(articles: readonly string[]): void
  /** Ids of the articles or statements that contain all the words, best match first. */
  find(kind: TextKind, words: readonly string[], limit: number): string[]
  close(): void
}

/** Increase it when the tables change: a file of another version is emptied and filled again. */
const version = 1
const tables = `
  DROP TABLE IF EXISTS article;
  DROP TABLE IF EXISTS entry;
  DROP TABLE IF EXISTS article_words;
  DROP TABLE IF EXISTS statement_words;
  CREATE TABLE article (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE entry (row INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, article TEXT NOT NULL);
  CREATE INDEX entry_article ON entry (article);
  CREATE VIRTUAL TABLE article_words USING fts5(text, content='', contentless_delete=1, tokenize='unicode61');
  CREATE VIRTUAL TABLE statement_words USING fts5(text, content='', contentless_delete=1, tokenize='unicode61');
  PRAGMA user_version = ${version};
`

/** 40 MB, so that a large load moves its words from the log into the file only a few times. */
const pagesOfLog = 10_000

/** SQLite's codes for a file that cannot be read (10), is malformed (11) or is not a database (26). */
const damages = new Set([10, 11, 26])

/** Whether an error means that the index's file is damaged, or was closed after such damage. */
export function isDamage(error: unknown): boolean {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message: string }
  // SQLite no longer recognises a full-text table if the tables behind it are damaged.
  const isNoTable = errcode === 1 && /vtable constructor failed|no such table/.test(message)
  return code === 'ERR_INVALID_STATE' || isNoTable || damages.has((errcode ?? 0) & 0xff)
}

/** Opens or creates a word index. @throws if the file cannot be read or written. */
export function openWordIndex(file: string): WordIndex {
  const database = new DatabaseSync(file)
  // Words lost in a power cut are indexed again at the next start, so speed matters more than durability.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${pagesOfLog}`)
  const stored = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (stored.user_version !== version) database.exec(tables)
  const insertEntry = database.prepare('INSERT INTO entry (id, kind, article) VALUES (?, ?, ?)')
  const insertWords = {
    article: database.prepare('INSERT INTO article_words (rowid, text) VALUES (?, ?)'),
    statement: database.prepare('INSERT INTO statement_words (rowid, text) VALUES (?, ?)'),
  }
  const insertArticle = database.prepare('INSERT OR REPLACE INTO article (id, digest) VALUES (?, ?)')
  const select = {
    article: database.prepare(ranked('article_words')),
    statement: database.prepare(ranked('statement_words')),
  }
  const add = (kind: TextKind, id: string, article: string, text: string) => {
    const { lastInsertRowid } = insertEntry.run(id, kind, article)
    insertWords[kind].run(lastInsertRowid, fold(text))
  }
  const isThere = database.prepare('SELECT 1 FROM article WHERE id = ?')
  const removals = [
    'DELETE FROM article_words WHERE rowid IN (SELECT row FROM entry WHERE article = ?)',
    'DELETE FROM statement_words WHERE rowid IN (SELECT row FROM entry WHERE article = ?)',
    'DELETE FROM entry WHERE article = ?',
    'DELETE FROM article WHERE id = ?',
  ].map((statement) => database.prepare(statement))
  const remove = (article: string) => {
    if (isThere.get(article) !== undefined) for (const removal of removals) removal.run(article)
  }
  const inTransaction = (work: () => void) => {
    database.exec('BEGIN')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
  return {
    articles: () =>
      new Map(
        database
          .prepare('SELECT id, digest FROM article')
          .all()
          .map((row) => [row.id as string, row.digest as string]),
      ),
    add: (articles) =>
      inTransaction(() => {
        for (const { id, digest, text, statements } of articles) {
          remove(id)
          add('article', id, id, text)
          for (const statement of statements) add('statement', statement.id, id, statement.text)
          insertArticle.run(id, digest)
        }
      }),
    remove: (articles) => inTransaction(() => articles.forEach(remove)),
    find: (kind, words, limit) => select[kind].all(ftsQuery(words), limit).map((row) => row.id as string),
    close() {
      if (database.isOpen) database.close()
    },
  }
}

function ranked(table: string): string {
  return `SELECT entry.id AS id FROM ${table} JOIN entry ON entry.row = ${table}.rowid WHERE ${table} MATCH ? ORDER BY rank, entry.id LIMIT ?`
}
