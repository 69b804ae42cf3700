import { Center } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';
import { ME, useMe } from '@/features/account';
import { onSignedOut } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { Waiting } from './Waiting';

const WelcomePage = lazy(async () => ({ default: (await import('../pages/WelcomePage')).WelcomePage }));

/** Signed in: the page that was asked for. Otherwise the welcome page at the same address, which leads on to it. */
export function Gate() {
  const me = useMe();
  const queries = useQueryClient();
  useEffect(() => onSignedOut(() => void queries.invalidateQueries({ queryKey: ME })), [queries]);

  if (me.data?.signedIn) return <Outlet />;
  if (me.data) {
    return (
      <Suspense fallback={<Waiting />}>
        <WelcomePage registration={me.data.registration} />
      </Suspense>
    );
  }
  if (me.error) {
    return (
      <Center mih="100dvh" p="md">
        <ErrorNote error={me.error} retry={() => me.refetch()} />
      </Center>
    );
  }
  return <Waiting />;
}
