import { Anchor, Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { ChangePassword, ProgramSnippets, Tokens, useMe, useSignOut } from '@/features/account';
import { TakeHome } from '@/features/results';
import { useWorkshops } from '@/features/workshop';
import type { NewToken } from '@/shared/api';
import { Card, Page, Tile } from '@/shared/ui';

export function AccountPage() {
  const account = useMe().data?.account;
  const workshop = useMe().data?.workshop;
  const signOut = useSignOut();
  const workshops = useWorkshops().data;
  const ownFirst = useMemo(
    () => [...(workshops ?? [])].sort((one, other) => Number(other.current) - Number(one.current)),
    [workshops],
  );
  const [created, setCreated] = useState<NewToken | null>(null);
  return (
    <Page
      title="Account"
      actions={
        <Button
          variant="default"
          leftSection={<IconLogout size={17} />}
          onClick={() => signOut.mutate()}
          loading={signOut.isPending}
        >
          Sign out
        </Button>
      }
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
          <Tile label="Name">{account?.displayName}</Tile>
          <Tile label="E-mail">{account?.email}</Tile>
          <Tile label="Role">{account?.role}</Tile>
          <Tile label="Workshop">{workshop?.title ?? 'none'}</Tile>
        </SimpleGrid>
        <Card>
          <Title order={2} mb={4}>
            Take home
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            Everything that you trained: models, curves, run cards, and a notebook that repeats your runs.
          </Text>
          <TakeHome
            workshops={ownFirst}
            train={
              <Button component={Link} to="/runs/new" variant="light">
                Train a network
              </Button>
            }
          />
        </Card>
        <Card>
          <Title order={2} mb="sm">
            Password
          </Title>
          <ChangePassword />
        </Card>
        <Card>
          <Title order={2} mb={4}>
            Tokens
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            Everything that you can do here, a program can do with a token.
          </Text>
          <Tokens onCreated={setCreated} />
        </Card>
        <Card>
          <Title order={2} mb={4}>
            Use it from a program
          </Title>
          <ProgramSnippets token={created?.token} />
          <Text size="sm" c="dimmed" mt="sm">
            All calls are described in the{' '}
            <Anchor href="/api/v1/docs" target="_blank" rel="noreferrer" inherit>
              API reference
            </Anchor>
            .
          </Text>
        </Card>
      </Stack>
    </Page>
  );
}
