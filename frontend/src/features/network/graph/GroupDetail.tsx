import { Button, Group, Stack, Text } from '@mantine/core';
import { roughly } from '@/shared/format';
import { shapeText } from '@/shared/tensor';
import { Fact } from '../NodeDetail';
import classes from '../network.module.css';
import { subtitleOf, titleOf, type GroupItem } from '../structure';
import { bytesText, exactly } from '../words';
import type { GroupFacts } from './facts';

interface Props {
  group: GroupItem;
  facts: GroupFacts;
  open: boolean;
  onToggle: () => void;
}

/** What a group of layers is and costs together. */
export function GroupDetail({ group, facts, open, onToggle }: Props) {
  const { input, output } = facts;
  return (
    <Group className={classes.detail} aria-live="polite" justify="space-between" wrap="nowrap">
      <Stack gap={6} miw={0}>
        <Text fw={650}>
          {titleOf(group)}
          <Text span fw={400} c="dimmed">
            {' '}
            {subtitleOf(group)}
          </Text>
        </Text>
        <dl className={classes.facts}>
          <Fact name="Layers" value={exactly(facts.layers)} />
          {input && output && <Fact name="Makes of" value={`${shapeText(input)} → ${shapeText(output)}`} />}
          <Fact name="Parameters" value={exactly(facts.parameters)} />
          <Fact name="Multiply-adds" value={roughly(facts.macs)} />
          <Fact name="Memory per example" value={bytesText(facts.activationBytes)} />
        </dl>
      </Stack>
      <Button variant="default" size="xs" onClick={onToggle} flex="none">
        {open ? 'Close' : 'Open'}
      </Button>
    </Group>
  );
}
