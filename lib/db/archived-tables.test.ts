import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ARCHIVE_TABLES, ARCHIVED, HANGING_TABLES } from './archived-tables.ts';
import { LeadFlowDatabase } from './database.ts';

it('says of every table of the database whether archives hold it', () => {
  const names = new LeadFlowDatabase('unused').tables.map(({ name }) => name);
  expect(Object.keys(ARCHIVED).toSorted()).toEqual(names.toSorted());
});

it('finds what hangs on a lead by an index of its id', () => {
  const db = new LeadFlowDatabase('unused');
  for (const name of HANGING_TABLES) {
    const { primKey, indexes } = db.table(name).schema;
    expect([primKey.name, ...indexes.map((index) => index.name)]).toContain('leadId');
  }
});

it('gives every row of an archive one key, by which it is known again', () => {
  const db = new LeadFlowDatabase('unused');
  for (const name of ARCHIVE_TABLES)
    expect(typeof db.table(name).schema.primKey.keyPath).toBe('string');
});

it('lets questions and answers come before the leads they are about', () => {
  expect(ARCHIVE_TABLES.indexOf('duplicates')).toBeLessThan(ARCHIVE_TABLES.indexOf('leads'));
  expect(ARCHIVE_TABLES.indexOf('cache')).toBeLessThan(ARCHIVE_TABLES.indexOf('leads'));
});
