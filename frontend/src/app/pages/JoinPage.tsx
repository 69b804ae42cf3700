import { Button, Center, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { SignInPanel, useAfterMoving, useMe } from '@/features/account';
import { span, useDoor, useJoinWorkshop } from '@/features/workshop';
import type { Account, Door, Me } from '@/shared/api';
import { Card, ErrorNote, Logo } from '@/shared/ui';
import { SchemeSwitch } from '../shell/SchemeSwitch';

/** Where a scanned code leads: into the workshop, with or without an account. */
export function JoinPage() {
  useDocumentTitle('Join · Trainyard');
  const { code = '' } = useParams();
  const me = useMe();
  const door = useDoor(code);
  // Held here, because the door is read anew, and what stands behind it with it, when somebody has entered.
  const [cameSignedIn, setCameSignedIn] = useState<boolean | null>(null);
  if (me.data && cameSignedIn === null) setCameSignedIn(me.data.signedIn);
  if (me.data?.signedIn && cameSignedIn === false) {
    // Registering or signing in here has joined already.
    return <Navigate to={me.data.workshop ? `/workshops/${me.data.workshop.id}` : '/start'} replace />;
  }
  return (
    <Center component="main" mih="100dvh" p="md">
      <Card p={{ base: 'lg', sm: 'xl' }} w="100%" maw={460}>
        <Stack gap="md">
          <Group justify="space-between">
            <Logo size={34} />
            <SchemeSwitch />
          </Group>
          {door.error && <WrongCode error={door.error} />}
          {(door.isPending || me.isPending) && <Skeleton height={220} />}
          {door.data && me.data && <Inside door={door.data} me={me.data} code={code} />}
        </Stack>
      </Card>
    </Center>
  );
}

function WrongCode({ error }: { error: Error }) {
  return (
    <>
      <Title order={1}>This code leads nowhere</Title>
      <ErrorNote error={error} />
      <Link to="/start">To the start page</Link>
    </>
  );
}

function Inside({ door, me, code }: { door: Door; me: Me; code: string }) {
  return (
    <>
      <div>
        <Title order={1}>{door.title}</Title>
        {span(door) && (
          <Text fw={600} mt={4}>
            {span(door)}
          </Text>
        )}
        {door.text && (
          <Text size="sm" c="dimmed" mt={6} lineClamp={4}>
            {door.text}
          </Text>
        )}
      </div>
      {door.registration === 'closed' && (
        <Text size="sm">This workshop takes nobody in any more. If you are in it already, go on.</Text>
      )}
      {door.registration === 'approval' && (
        <Text size="sm">An organizer lets you in when you have asked here.</Text>
      )}
      {me.account ? (
        <JoinAs account={me.account} code={code} asks={door.registration === 'approval'} />
      ) : (
        <SignInPanel registration={me.registration} joinCode={code} />
      )}
    </>
  );
}

function JoinAs({ account, code, asks }: { account: Account; code: string; asks: boolean }) {
  const navigate = useNavigate();
  const join = useJoinWorkshop(useAfterMoving());
  const goIn = () =>
    join.mutate(code, {
      onSuccess: ({ id, state }) =>
        navigate(state === 'applied' ? '/workshops' : `/workshops/${id}`, { replace: true }),
    });
  return (
    <>
      {join.error && <ErrorNote error={join.error} />}
      <Button size="md" loading={join.isPending} onClick={goIn}>
        {asks ? 'Ask to join' : 'Go in'} as {account.displayName}
      </Button>
    </>
  );
}
