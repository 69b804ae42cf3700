import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CollectionVersion } from '@/shared/api';
import { ago, count } from '@/shared/format';

interface Props {
  versions: readonly CollectionVersion[];
  /** Where its images are seen and where one trains on it. */
  links: (version: CollectionVersion) => ReactNode;
}

/** What was frozen, to be trained on. */
export function Versions({ versions, links }: Props) {
  if (versions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        None yet. An organizer freezes what was accepted; then everybody can train on it.
      </Text>
    );
  }
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {versions.map((version) => (
        <Group component="li" key={version.number} justify="space-between" gap="xs">
          <div>
            <Text fw={600}>Version {version.number}</Text>
            <Text size="sm" c="dimmed">
              {count(version.train)} to train on, {count(version.test)} to test
              {version.split === 'person' && ' by other people'} · {version.people}{' '}
              {version.people === 1 ? 'person' : 'people'} · {ago(version.frozenAt)}
            </Text>
          </div>
          <Group gap="xs">{links(version)}</Group>
        </Group>
      ))}
    </Stack>
  );
}
