import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Model } from '@/shared/api';
import { ago, bytes, count, shape } from '@/shared/format';
import { Card } from '@/shared/ui';
import classes from './model.module.css';

interface Props {
  models: readonly Model[];
  /** The link to a model's page, made by the page: a feature knows no routes. */
  link: (model: Model) => ReactNode;
  showOwner: boolean;
}

/** Models as cards, newest first. */
export function ModelList({ models, link, showOwner }: Props) {
  return (
    <div className={classes.models}>
      {models.map((model) => (
        <Card key={model.id} p="md">
          <Stack gap={6}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              {link(model)}
              <Badge variant="light" color={model.lineage.source === 'import' ? 'grape' : undefined}>
                {model.lineage.source === 'import' ? 'Imported' : 'Trained'}
              </Badge>
            </Group>
            <Text size="sm" className="ty-numbers">
              {shape(model.network.input)} → {model.labels.length}{' '}
              {model.labels.length === 1 ? 'value' : 'classes'}
            </Text>
            <Text size="sm" c="dimmed" className="ty-numbers">
              {count(model.parameters)} parameters · {bytes(model.bytes)}
            </Text>
            {model.note && (
              <Text size="sm" lineClamp={2} className={classes.note}>
                {model.note}
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {ago(model.createdAt)}
              {showOwner && ` · ${model.owner.displayName}`}
            </Text>
          </Stack>
        </Card>
      ))}
    </div>
  );
}
