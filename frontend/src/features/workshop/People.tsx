import {
  Badge,
  Button,
  Center,
  Group,
  SegmentedControl,
  Skeleton,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { api, type MembershipState } from '@/shared/api';
import { ago } from '@/shared/format';
import { Card, Empty, ErrorNote } from '@/shared/ui';
import { ImportPeople } from './ImportPeople';
import { PersonActions } from './PersonActions';
import { useRoster } from './queries';
import { ROLE_WORDS } from './words';

interface Props {
  workshop: string;
  /** Who looks: nobody removes themselves. */
  me: string;
}

/** Who is in a workshop, for its organizers. */
export function People({ workshop, me }: Props) {
  const [written, setSearch] = useState('');
  const [search] = useDebouncedValue(written, 250);
  const [state, setState] = useState<MembershipState>('member');
  const roster = useRoster(workshop, { state, ...(search.trim() && { search: search.trim() }) });
  const people = roster.data?.pages.flatMap((page) => page.people) ?? [];
  const counts = roster.data?.pages[0]?.counts ?? {};
  const tab = (value: MembershipState, label: string) => ({ value, label: `${label} ${counts[value] ?? 0}` });
  return (
    <Card>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <SegmentedControl
            aria-label="Which people"
            value={state}
            onChange={(value) => setState(value as MembershipState)}
            data={[tab('member', 'Members'), tab('applied', 'Waiting'), tab('removed', 'Removed')]}
          />
          <Group gap="xs">
            <ImportPeople workshop={workshop} />
            <Button
              component="a"
              href={api.rosterAddress(workshop)}
              download
              variant="default"
              leftSection={<IconDownload size={17} />}
            >
              CSV
            </Button>
          </Group>
        </Group>
        <TextInput
          aria-label="Search people"
          placeholder="Name or address"
          leftSection={<IconSearch size={16} />}
          value={written}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {roster.error && <ErrorNote error={roster.error} retry={() => roster.refetch()} />}
        {roster.isPending && <Skeleton height={240} />}
        {roster.data && people.length === 0 && (
          <Empty icon={<IconUsers />} title="Nobody here">
            {search.trim()
              ? 'Nobody’s name or address has this in it.'
              : 'Show the join code, or import a list.'}
          </Empty>
        )}
        {people.length > 0 && (
          <Table.ScrollContainer minWidth={560}>
            <Table verticalSpacing="xs" highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>Role</Table.Th>
                  <Table.Th>Joined</Table.Th>
                  <Table.Th aria-label="Actions" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {people.map((person) => (
                  <Table.Tr key={person.id}>
                    <Table.Td>
                      <Text size="sm" fw={600}>
                        {person.displayName}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {person.email}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Badge variant="light" color={person.role === 'organizer' ? undefined : 'gray'}>
                        {ROLE_WORDS[person.administrator ? 'administrator' : person.role]}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{ago(person.joinedAt)}</Table.Td>
                    <Table.Td ta="right">
                      {person.id !== me && <PersonActions workshop={workshop} person={person} />}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {roster.hasNextPage && (
          <Center>
            <Button
              variant="default"
              loading={roster.isFetchingNextPage}
              onClick={() => roster.fetchNextPage()}
            >
              Show more
            </Button>
          </Center>
        )}
      </Stack>
    </Card>
  );
}
