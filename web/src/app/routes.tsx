import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFound } from './NotFound';
import type { Page } from './page';
import { PAGES } from './pages';
import { RouteFault } from './RouteFault';
import { Shell } from './Shell';
import { SignedIn } from './SignedIn';
import { SIGNED_IN } from './signInAddress';

const routesOf = ({ path, load, inner = [] }: Page): RouteObject[] => [
  { path, lazy: async () => ({ Component: await load() }) },
  ...inner.map((one) => ({ path: one.path, lazy: async () => ({ Component: await one.load() }) })),
];

/** The pages by their addresses, each loaded when it is first opened. */
export function openRouter() {
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <RouteFault />,
      hydrateFallbackElement: <div />,
      children: [
        {
          errorElement: <RouteFault />,
          children: [
            ...PAGES.flatMap(routesOf),
            { path: SIGNED_IN, element: <SignedIn /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
}
