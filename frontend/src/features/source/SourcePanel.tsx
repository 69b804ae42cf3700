import { Button, Group, List, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Framework, type Network } from '@/shared/api';
import { Code, ErrorNote } from '@/shared/ui';
import { FRAMEWORKS } from './frameworks';
import classes from './source.module.css';

interface Props {
  network: Network;
  /** What the class is named after: "LeNet-5". */
  title: string;
}

/** A network as a program in each framework, with what the framework says in another way. */
export function SourcePanel({ network, title }: Props) {
  const [framework, setFramework] = useState<Framework>('pytorch');
  const { data, error, refetch } = useQuery({
    queryKey: ['source', framework, title, network],
    queryFn: ({ signal }) => api.writeSource({ network, title, framework }, signal),
    staleTime: Infinity,
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          aria-label="Framework"
          value={framework}
          onChange={(value) => setFramework(value as Framework)}
          data={[...FRAMEWORKS]}
        />
        {data && (
          <Button
            variant="light"
            leftSection={<IconDownload size={17} />}
            onClick={() => download(data.filename, data.code)}
          >
            {data.filename}
          </Button>
        )}
      </Group>
      {error && <ErrorNote error={error} retry={() => refetch()} />}
      {!data && !error && <Skeleton height={360} />}
      {data && (
        <>
          <div className={classes.program}>
            <Code name={data.filename}>{data.code}</Code>
          </div>
          {data.notes.length > 0 && (
            <div>
              <Text size="sm" fw={600} mb={4}>
                Before you run it
              </Text>
              <List size="sm" spacing={4} c="dimmed">
                {data.notes.map((note) => (
                  <List.Item key={note}>{note}</List.Item>
                ))}
              </List>
            </div>
          )}
        </>
      )}
    </Stack>
  );
}

function download(filename: string, code: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([code], { type: 'text/plain' }));
  link.download = filename;
  link.click();
  URL.revokeObjectURL(link.href);
}
