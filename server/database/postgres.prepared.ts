import type postgres from 'postgres';

type Scope = postgres.Sql | postgres.TransactionSql;
type Work = (scope: postgres.TransactionSql) => Promise<unknown>;

/**
 * Lets the server keep the statements of a connection: a query is then one round trip instead of two, and is planned
 * once. drizzle runs each query through `unsafe`, which the driver prepares only when it is told to; the texts are
 * drizzle's own, so there are few. A query without parameters may hold several statements and stays as it is.
 */
export function keepStatements(sql: postgres.Sql): postgres.Sql {
  rewire(sql);
  const begin = sql.begin.bind(sql) as (work: Work) => Promise<unknown>;
  Object.assign(sql, { begin: (work: Work) => begin((scope) => work(inTransaction(scope))) });
  return sql;
}

function inTransaction(scope: postgres.TransactionSql): postgres.TransactionSql {
  rewire(scope);
  const savepoint = scope.savepoint.bind(scope) as (work: Work) => Promise<unknown>;
  Object.assign(scope, { savepoint: (work: Work) => savepoint((inner) => work(inTransaction(inner))) });
  return scope;
}

function rewire(scope: Scope): void {
  const run = scope.unsafe.bind(scope);
  const unsafe: typeof run = (text, parameters = [], options = {}) =>
    run(text, parameters, { ...options, prepare: parameters.length > 0 });
  Object.assign(scope, { unsafe });
}
