import { Center, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link, Navigate, useSearchParams } from 'react-router';
import { SetupForm, useMe } from '@/features/account';
import { Card, Logo } from '@/shared/ui';

/** The first organizer's account; the console prints the one-time link to here. */
export function SetupPage() {
  useDocumentTitle('Set up · Trainyard');
  const [params] = useSearchParams();
  const me = useMe();
  const token = params.get('token');
  if (me.data?.signedIn) return <Navigate to="/start" replace />;
  return (
    <Center component="main" mih="100dvh" p="md">
      <Card p={{ base: 'lg', sm: 'xl' }} w="100%" maw={460}>
        <Stack gap="md">
          <Logo size={36} />
          <div>
            <Title order={1}>Set up Trainyard</Title>
            <Text size="sm" c="dimmed" mt={4}>
              {token
                ? 'This makes the account of the workshop’s organizer. The link works once.'
                : 'This link has no token. Open the whole link that Trainyard printed on its console at the start.'}
            </Text>
          </div>
          {token ? <SetupForm token={token} /> : <Link to="/">Back to the start</Link>}
        </Stack>
      </Card>
    </Center>
  );
}
