import { Callout } from '../ui/callout.tsx';
import { Logo } from './logo.tsx';

/** Why somebody is here: the URL no longer works, or they have just signed out. */
export type SignInReason = 'used' | 'signed-out';

/** What to do to get in; the one page that answers without a session. */
export function SignIn({ reason }: { reason: SignInReason | undefined }) {
  return (
    <main className="flex h-dvh items-center justify-center overflow-y-auto bg-canvas p-6">
      <div className="w-full max-w-md rounded-xl border border-line bg-panel p-7 shadow-card">
        <Logo className="size-8" />
        <h1 className="mt-4 text-xl font-semibold">
          {reason === 'signed-out' ? 'You are signed out' : 'Sign in to OVN Console'}
        </h1>
        {reason === 'used' ? (
          <Callout title="This sign-in link no longer works" className="mt-4">
            A link signs one browser in, once, and within minutes of being printed. It has been used
            already, or it has expired. Get a new one as below.
          </Callout>
        ) : null}
        <p className="mt-4 text-sm text-mut">
          The console has no passwords. It prints a one-time link when it starts; open that link in
          this browser. For another one while it runs, on the machine it runs on:
        </p>
        <pre className="mt-3 overflow-x-auto rounded-lg border border-line bg-bg px-3 py-2.5 font-mono text-xs">
          npm run sign-in -w apps/console
        </pre>
        <p className="mt-3 text-xs text-faint">
          Stopping the console (Ctrl-C) and <code className="font-mono">npm start</code> prints a
          new link too. Browsers that are signed in stay so.
        </p>
      </div>
    </main>
  );
}
