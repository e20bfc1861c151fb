import { lazy } from 'react';

/** Each screen is loaded when it is first opened. */
export const DeskScreen = lazy(() => import('./screens/desk/desk-screen.tsx').then((found) => ({ default: found.DeskScreen })));
export const TodoScreen = lazy(() => import('./screens/todo/todo-screen.tsx').then((found) => ({ default: found.TodoScreen })));
export const ProposalsScreen = lazy(() => import('./screens/proposals/proposals-screen.tsx').then((found) => ({ default: found.ProposalsScreen })));
export const CaseScreen = lazy(() => import('./screens/case/case-screen.tsx').then((found) => ({ default: found.CaseScreen })));
export const StartScreen = lazy(() => import('./screens/start/start-screen.tsx').then((found) => ({ default: found.StartScreen })));
export const ReportScreen = lazy(() => import('./screens/report/report-screen.tsx').then((found) => ({ default: found.ReportScreen })));
export const NotFoundScreen = lazy(() => import('./screens/not-found/not-found-screen.tsx').then((found) => ({ default: found.NotFoundScreen })));
export const SignInScreen = lazy(() => import('./screens/sign-in/sign-in-screen.tsx').then((found) => ({ default: found.SignInScreen })));
export const PasswordScreen = lazy(() => import('./screens/sign-in/password-screen.tsx').then((found) => ({ default: found.PasswordScreen })));
