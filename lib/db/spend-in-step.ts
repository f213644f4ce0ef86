import {
  Dexie,
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import type { LedgerEntry } from '../domain/lookup.ts';
import { changedSpend, spendChanges, type SpendRow } from './spend.ts';

/**
 * Keeps the sums of `spend` in step with the ledger: every write to the ledger, from wherever, changes them in the same
 * transaction. Below Dexie's tables, because a rule that each writer had to remember would be forgotten once.
 * Written with `then`: Dexie knows by its own promises which transaction it is in, and loses that over an `await` here.
 */
export const spendInStep: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'spend-in-step',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(withSpend(stores, mode), mode, options),
    table: (name) =>
      name === 'ledger'
        ? {
            ...core.table(name),
            mutate: (request) => inTurn(request.trans, () => mutateInStep(core, request)),
          }
        : core.table(name),
  }),
};

const withSpend = (stores: string[], mode: IDBTransactionMode): string[] =>
  mode === 'readwrite' && stores.includes('ledger') ? [...new Set([...stores, 'spend'])] : stores;

/** The last write begun in each transaction: two at once must not read the same sum. */
const turns = new WeakMap<DBCoreTransaction, Promise<unknown>>();

function inTurn<Value>(trans: DBCoreTransaction, work: () => Promise<Value>): Promise<Value> {
  const before = turns.get(trans);
  const turn = before === undefined ? work() : before.then(work, work);
  turns.set(trans, turn);
  return turn;
}

function mutateInStep(core: DBCore, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const { trans } = request;
  return keysOf(core, request).then((keys) =>
    readAll<LedgerEntry>(core, 'ledger', trans, keys).then((before) =>
      core
        .table('ledger')
        .mutate(request)
        .then((response) =>
          readAll<LedgerEntry>(core, 'ledger', trans, keys)
            .then((after) => addSpend(core, trans, spendChanges(present(after), present(before))))
            .then(() => response),
        ),
    ),
  );
}

/** The keys of the rows a write is about, each once. */
function keysOf(core: DBCore, request: DBCoreMutateRequest): Promise<unknown[]> {
  if (request.type === 'delete') return Dexie.Promise.resolve([...new Set(request.keys)]);
  if (request.type !== 'deleteRange')
    return Dexie.Promise.resolve([
      ...new Set(request.values.map((entry: LedgerEntry) => entry.id)),
    ]);
  const { trans, range } = request;
  const ledger = core.table('ledger');
  const query = { index: ledger.schema.primaryKey, range };
  return ledger.query({ trans, values: false, query }).then(({ result }) => result);
}

const readAll = <Row>(
  core: DBCore,
  table: string,
  trans: DBCoreTransaction,
  keys: readonly unknown[],
): Promise<(Row | undefined)[]> =>
  keys.length === 0
    ? Dexie.Promise.resolve([])
    : core.table(table).getMany({ trans, keys: [...keys] });

const present = (rows: readonly (LedgerEntry | undefined)[]): LedgerEntry[] =>
  rows.filter((row) => row !== undefined);

function addSpend(
  core: DBCore,
  trans: DBCoreTransaction,
  changes: readonly SpendRow[],
): Promise<unknown> {
  if (changes.length === 0) return Dexie.Promise.resolve();
  const ids = changes.map(({ id }) => id);
  return readAll<SpendRow>(core, 'spend', trans, ids).then((stored) =>
    core.table('spend').mutate({ type: 'put', trans, values: changedSpend(stored, changes) }),
  );
}
