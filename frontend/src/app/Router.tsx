import { createBrowserRouter, RouterProvider } from 'react-router';
import { NotFoundPage } from './pages/NotFoundPage';

const router = createBrowserRouter([{ path: '*', Component: NotFoundPage }]);

export function Router() {
  return <RouterProvider router={router} />;
}
