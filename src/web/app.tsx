import { Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router';
import type { MeView } from '../contract/views.ts';
import { isSignedOut, useView } from './parts/api.ts';
import { holdFor } from './parts/live/gate.ts';
import { IdleWatch } from './parts/live/idle-watch.tsx';
import { LiveProvider } from './parts/live/live-provider.tsx';
import { SignInAgain } from './parts/live/sign-in-again.tsx';
import { Loading } from './parts/loading.tsx';
import { Shown } from './parts/shown.tsx';
import { CaseScreen, DeskScreen, NotFoundScreen, PasswordScreen, ProposalsScreen, ReportScreen, SignInScreen, StartScreen, TodoScreen } from './screens.tsx';
import { Shell } from './screens/shell/shell.tsx';
import { areas } from './areas/all.ts';

/** Who is not signed in sees the sign-in at the address he wanted, and lands there afterwards. */
export function App() {
  const me = useView('me', {});
  // From here on a session that ends is taken up again in place, by the same person.
  useEffect(() => {
    if (me.data && !me.data.mustChangePassword) holdFor({ personId: me.data.personId, postId: me.data.postId, name: me.data.name });
  }, [me.data]);
  const waiting = <Loading />;
  if (isSignedOut(me.error))
    return (
      <Suspense fallback={waiting}>
        <SignInScreen />
      </Suspense>
    );
  if (!me.data)
    return (
      <main className="alone">
        <Shown query={me}>{() => null}</Shown>
      </main>
    );
  if (me.data.mustChangePassword)
    return (
      <Suspense fallback={waiting}>
        <PasswordScreen isForced />
      </Suspense>
    );
  return (
    <LiveProvider key={me.data.postId}>
      <Shell me={me.data}>
        <Suspense fallback={waiting}>
          <Screens me={me.data} />
        </Suspense>
      </Shell>
      <SignInAgain />
      <IdleWatch />
    </LiveProvider>
  );
}

function Screens({ me }: { me: MeView }) {
  return (
    <Routes>
      <Route index element={<DeskScreen />} />
      <Route path="todo" element={<TodoScreen />} />
      <Route path="proposals" element={<ProposalsScreen />} />
      <Route path="proposals/:id/:act?" element={<CaseScreen me={me} />} />
      <Route path="new/:command" element={<StartScreen me={me} />} />
      <Route path="report/:year?/:act?" element={<ReportScreen me={me} />} />
      <Route path="password" element={<PasswordScreen isForced={false} />} />
      {areas.flatMap(({ screens }) => screens.filter(({ roles }) => roles.some((each) => each === me.role)).map(({ path, Screen }) => <Route key={path} path={path} element={<Screen me={me} />} />))}
      <Route path="*" element={<NotFoundScreen />} />
    </Routes>
  );
}
