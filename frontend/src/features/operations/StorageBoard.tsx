import { Progress, SimpleGrid, Skeleton, Table, Text, Title } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import type { Storage, StoredKind } from '@/shared/api';
import { bytes, count } from '@/shared/format';
import { Card, Empty, ErrorNote, Tile } from '@/shared/ui';
import { useStorage } from './queries';

const KINDS: Record<StoredKind, string> = {
  runs: 'Runs: models and looks',
  models: 'Models that are kept',
  imports: 'Imports that wait',
  arena: 'Models in the arena',
  datasets: 'Data sets',
};

/** What is stored, of what kind and whose. */
export function StorageBoard() {
  const { data, error, refetch } = useStorage();
  return (
    <Card aria-label="Storage">
      <Title order={2} mb="sm">
        Storage
      </Title>
      {error && !data && <ErrorNote error={error} retry={() => refetch()} />}
      {!data && !error && <Skeleton height={240} />}
      {data && <Stored storage={data} />}
    </Card>
  );
}

function Stored({ storage: { kinds, people, databaseBytes, disk } }: { storage: Storage }) {
  const full = disk ? 1 - disk.freeBytes / Math.max(1, disk.totalBytes) : 0;
  return (
    <>
      <SimpleGrid cols={2} spacing="sm" mb="md">
        <Tile label="Database">{bytes(databaseBytes)}</Tile>
        <Tile label="Free on the disk" {...(full > ALMOST_FULL && { color: 'var(--ty-alarm)' })}>
          {disk ? bytes(disk.freeBytes) : 'not told'}
        </Tile>
      </SimpleGrid>
      {disk && (
        <Progress
          value={100 * full}
          color={full > ALMOST_FULL ? 'red' : 'loco'}
          mb="md"
          aria-label="Share of the disk that is used"
        />
      )}
      {kinds.length === 0 ? (
        <Empty icon={<IconDatabaseOff />} title="Nothing is stored yet">
          The first run that is trained leaves its models here.
        </Empty>
      ) : (
        <Sizes caption="By kind" rows={kinds.map((kind) => ({ ...kind, name: KINDS[kind.kind] }))} />
      )}
      {people.length > 0 && (
        <Sizes
          caption={`Who has most${people.length < MOST_PEOPLE ? '' : `, the first ${MOST_PEOPLE}`}`}
          rows={people.map((person) => ({ ...person, name: person.displayName }))}
        />
      )}
    </>
  );
}

const ALMOST_FULL = 0.9;

/** The server names no more people than these. */
const MOST_PEOPLE = 20;

interface Row {
  name: string;
  files: number;
  bytes: number;
  id?: string;
}

function Sizes({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const most = Math.max(...rows.map((row) => row.bytes), 1);
  return (
    <Table className="ty-numbers" mb="sm" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{caption}</Table.Th>
          <Table.Th ta="right">Files</Table.Th>
          <Table.Th ta="right">Size</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id ?? row.name}>
            <Table.Td w="60%">
              <Text size="sm">{row.name}</Text>
              <Progress value={(100 * row.bytes) / most} size={3} color="loco" aria-hidden />
            </Table.Td>
            <Table.Td ta="right">{count(row.files)}</Table.Td>
            <Table.Td ta="right">{bytes(row.bytes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
