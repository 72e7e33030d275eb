import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepingStatements } from '../../src/store/kept-statements.ts';

let bare: Database.Database;

describe('statements that are kept', () => {
  beforeEach(() => {
    bare = new Database(':memory:');
    bare.exec(
      "create table pairs (id integer primary key, name text); insert into pairs values (1, 'a'), (2, 'b')",
    );
  });
  afterEach(() => bare.close());

  const ALL = 'select * from pairs order by id';

  it('are prepared once for each text, and the one asked longest ago goes first', () => {
    const prepare = vi.spyOn(bare, 'prepare');
    const db = keepingStatements(bare, 2);
    for (const text of [ALL, 'select 1', ALL, 'select 2', ALL]) db.prepare(text).all();
    expect(prepare.mock.calls.map(([text]) => text)).toEqual([ALL, 'select 1', 'select 2']);
    db.prepare('select 1');
    expect(prepare).toHaveBeenCalledTimes(4);
  });

  it('answer in the form that this time was asked for', () => {
    const db = keepingStatements(bare);
    expect(db.prepare(ALL).raw().all()).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(db.prepare(ALL).get()).toEqual({ id: 1, name: 'a' });
    expect(db.prepare(ALL).raw().get()).toEqual([1, 'a']);
    const insert = 'insert into pairs (name) values (?)';
    for (const name of ['c', 'd']) expect(db.prepare(insert).run(name).changes).toBe(1);
    expect(db.prepare(ALL).all()).toHaveLength(4);
  });

  it('see a table that has changed, and go on after one that failed', () => {
    const db = keepingStatements(bare);
    db.prepare(ALL).all();
    bare.exec('alter table pairs add column km integer default 3');
    expect(db.prepare(ALL).get()).toEqual({ id: 1, name: 'a', km: 3 });
    const insert = 'insert into pairs (id, name) values (?, ?)';
    expect(() => db.prepare(insert).run(1, 'twice')).toThrow(/UNIQUE/);
    expect(db.prepare(insert).run(9, 'once').changes).toBe(1);
  });

  it('hold nothing that keeps the log from being emptied', () => {
    const db = keepingStatements(bare);
    db.prepare(ALL).get();
    db.prepare(ALL).raw().all();
    expect(() => bare.exec('begin; delete from pairs; commit; vacuum')).not.toThrow();
  });
});
