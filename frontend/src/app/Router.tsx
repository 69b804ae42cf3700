import { createBrowserRouter, RouterProvider } from 'react-router';
import { Crash } from './shell/Crash';
import { Gate } from './shell/Gate';
import { Shell } from './shell/Shell';
import { Waiting } from './shell/Waiting';

const router = createBrowserRouter([
  {
    path: '/setup',
    ErrorBoundary: Crash,
    HydrateFallback: Waiting,
    lazy: async () => ({ Component: (await import('./pages/SetupPage')).SetupPage }),
  },
  {
    path: '/join/:code',
    ErrorBoundary: Crash,
    HydrateFallback: Waiting,
    lazy: async () => ({ Component: (await import('./pages/JoinPage')).JoinPage }),
  },
  {
    Component: Gate,
    ErrorBoundary: Crash,
    HydrateFallback: Waiting,
    children: [
      {
        path: 'projector',
        ErrorBoundary: Crash,
        lazy: async () => ({ Component: (await import('./pages/ProjectorPage')).ProjectorPage }),
      },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: Crash,
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('./pages/StartPage')).StartPage }),
              },
              {
                path: 'start',
                lazy: async () => ({ Component: (await import('./pages/StartPage')).StartPage }),
              },
              {
                path: 'runs',
                lazy: async () => ({ Component: (await import('./pages/RunsPage')).RunsPage }),
              },
              {
                path: 'runs/new',
                lazy: async () => ({ Component: (await import('./pages/NewRunPage')).NewRunPage }),
              },
              {
                path: 'runs/:id',
                lazy: async () => ({ Component: (await import('./pages/RunPage')).RunPage }),
              },
              {
                path: 'networks',
                lazy: async () => ({ Component: (await import('./pages/NetworksPage')).NetworksPage }),
              },
              {
                path: 'networks/edit',
                lazy: async () => ({ Component: (await import('./pages/EditorPage')).EditorPage }),
              },
              {
                path: 'networks/:id',
                lazy: async () => ({ Component: (await import('./pages/NetworkPage')).NetworkPage }),
              },
              {
                path: 'sweeps',
                lazy: async () => ({ Component: (await import('./pages/SweepsPage')).SweepsPage }),
              },
              {
                path: 'sweeps/new',
                lazy: async () => ({ Component: (await import('./pages/NewSweepPage')).NewSweepPage }),
              },
              {
                path: 'sweeps/:id',
                lazy: async () => ({ Component: (await import('./pages/SweepPage')).SweepPage }),
              },
              {
                path: 'models',
                lazy: async () => ({ Component: (await import('./pages/ModelsPage')).ModelsPage }),
              },
              {
                path: 'models/:id',
                lazy: async () => ({ Component: (await import('./pages/ModelPage')).ModelPage }),
              },
              {
                path: 'datasets',
                lazy: async () => ({ Component: (await import('./pages/DatasetsPage')).DatasetsPage }),
              },
              {
                path: 'characters',
                lazy: async () => ({ Component: (await import('./pages/CharactersPage')).CharactersPage }),
              },
              {
                path: 'leaderboard',
                lazy: async () => ({ Component: (await import('./pages/LeaderboardPage')).LeaderboardPage }),
              },
              {
                path: 'arena',
                lazy: async () => ({ Component: (await import('./pages/ArenaPage')).ArenaPage }),
              },
              {
                path: 'pool',
                lazy: async () => ({ Component: (await import('./pages/PoolPage')).PoolPage }),
              },
              {
                path: 'admin',
                lazy: async () => ({ Component: (await import('./pages/OperationsPage')).OperationsPage }),
              },
              {
                path: 'workshops',
                lazy: async () => ({ Component: (await import('./pages/WorkshopsPage')).WorkshopsPage }),
              },
              {
                path: 'workshops/:id',
                lazy: async () => ({ Component: (await import('./pages/WorkshopPage')).WorkshopPage }),
              },
              {
                path: 'room',
                lazy: async () => ({ Component: (await import('./pages/RoomPage')).RoomPage }),
              },
              {
                path: 'account',
                lazy: async () => ({ Component: (await import('./pages/AccountPage')).AccountPage }),
              },
              {
                path: '*',
                lazy: async () => ({ Component: (await import('./pages/NotFoundPage')).NotFoundPage }),
              },
            ],
          },
        ],
      },
    ],
  },
]);

export function Router() {
  return <RouterProvider router={router} />;
}
