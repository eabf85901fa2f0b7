import { initTRPC } from '@trpc/server';
import { includesRole, type Role } from './accounts/account.ts';
import type { Context } from './context.ts';
import { ForbiddenError, SignedOutError } from './errors/access-errors.ts';
import { causeOf } from './errors/cause-of.ts';
import { toTrpcError } from './errors/to-trpc-error.ts';
import { transformer } from './transformer.ts';

const t = initTRPC.context<Context>().create({
  transformer,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, cause: causeOf(error) },
  }),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/**
 * Anybody, signed in or not; no procedure is built on it directly, each names a role. Errors
 * become tRPC's here, those thrown later by a subscription's stream too.
 */
const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return isAsyncIterable(result.data) ? { ...result, data: withTrpcErrors(result.data) } : result;
});

function signedInAs(needed: Role) {
  return t.middleware(async ({ ctx, signal, next }) => {
    const { sessionToken, services } = ctx;
    const signedIn = await services.accounts.authenticate(sessionToken);
    if (sessionToken === undefined || signedIn === undefined) throw new SignedOutError();
    const { account, ended } = signedIn;
    if (!includesRole(account.role, needed)) throw new ForbiddenError(account, needed);
    const until = signal === undefined ? ended : AbortSignal.any([signal, ended]);
    const result = await next({ ctx: { services, sessionToken, account, until } });
    return result.ok && isAsyncIterable(result.data)
      ? { ...result, data: untilSignedOut(result.data, ended) }
      : result;
  });
}

/** `ctx.until` aborts when the caller goes away or its session ends. */
export const viewerProcedure = publicProcedure.use(signedInAs('viewer'));
export const operatorProcedure = publicProcedure.use(signedInAs('operator'));
export const adminProcedure = publicProcedure.use(signedInAs('admin'));

async function* withTrpcErrors(stream: AsyncIterable<unknown>): AsyncGenerator {
  try {
    yield* stream;
  } catch (error) {
    throw toTrpcError(error);
  }
}

/** A stream that ended because its session did says so, instead of falling silent. */
async function* untilSignedOut(stream: AsyncIterable<unknown>, ended: AbortSignal): AsyncGenerator {
  yield* stream;
  if (ended.reason instanceof SignedOutError) throw ended.reason;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
