import { ActionIcon, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Network } from '@/shared/api';
import { count, roughly } from '@/shared/format';
import { Card, ErrorNote } from '@/shared/ui';
import { NetworkGraph } from '../graph';
import { NodeDetail } from '../NodeDetail';
import { Facts } from '../graph/facts';
import { INPUT } from '../structure';
import { bytesText } from '../words';
import { AddMenu } from './AddMenu';
import { branchFrom, insertAfter, remove } from './change';
import classes from './edit.module.css';
import { InputForm } from './InputForm';
import { NodeForm } from './NodeForm';
import { ProblemList } from './ProblemList';
import { useEditing } from './useEditing';
import { useSketch } from './useSketch';

interface Props {
  first: Network;
  /** Told of every change, and whether the network can be trained as it is. */
  onNetwork: (network: Network, sound: boolean) => void;
}

/** A network that changes under the hand: every number follows, every mistake stands where it was made. */
export function NetworkEditor({ first, onNetwork }: Props) {
  const { network, change, undo, redo } = useEditing(first);
  const { sketch, problems, failure, waiting } = useSketch(network);
  const [wanted, setWanted] = useState<string>(INPUT);
  const node = network.nodes.find(({ id }) => id === wanted);
  const chosen = node ? wanted : INPUT;
  const sound = !waiting && sketch !== undefined && problems.length === 0;

  useEffect(() => onNetwork(network, sound), [network, sound, onNetwork]);

  const add = (act: typeof insertAfter) => (kind: string) => {
    const added = act(network, chosen, kind);
    change(added.network);
    setWanted(added.id);
  };
  const takeAway = () => {
    if (!node) return;
    change(remove(network, node.id));
    setWanted(node.inputs[0] ?? INPUT);
  };
  const place = network.nodes.findIndex(({ id }) => id === chosen);
  const pointer = `/network/nodes/${place}`;
  const own = problems
    .filter(({ field }) => field === pointer || field.startsWith(`${pointer}/`))
    .map(({ field, message }) => ({ field: field.slice(pointer.length), message }));
  const ofInput = problems.filter(({ field }) => field.startsWith('/network/input'));

  return (
    <div className={classes.desk}>
      <Stack gap="sm" className={classes.graph}>
        <Group gap="xs">
          <Tooltip label="Undo (Ctrl+Z)">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Undo"
              disabled={!undo}
              onClick={() => undo?.()}
            >
              <IconArrowBackUp size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Redo (Ctrl+Shift+Z)">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Redo"
              disabled={!redo}
              onClick={() => redo?.()}
            >
              <IconArrowForwardUp size={18} />
            </ActionIcon>
          </Tooltip>
          <Text size="sm" className={classes.totals} aria-live="polite" data-waiting={waiting || undefined}>
            <b>{count(network.nodes.length)}</b> layers
            {sketch && (
              <>
                {' · '}
                <b>{count(sketch.parameters)}</b> parameters {' · '}
                <b>{roughly(sketch.macs)}</b> multiply-adds {' · '}
                <b>{bytesText(sketch.activationBytes)}</b> activations
              </>
            )}
          </Text>
        </Group>
        {failure && <ErrorNote error={failure} />}
        {/* Keys that change bubble up from the tree. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          onKeyDown={(event) => {
            if (event.key !== 'Delete' && event.key !== 'Backspace') return;
            event.preventDefault();
            takeAway();
          }}
        >
          <NetworkGraph
            network={network}
            analysis={sketch ?? null}
            problems={problems.filter(({ field }) => field.includes('/nodes/'))}
            selected={chosen}
            onSelect={setWanted}
            separate
            details={false}
            height="var(--graph-height)"
          />
        </div>
      </Stack>
      <Stack gap="md" className={classes.side}>
        <Card aria-label="The chosen layer" p="md">
          <Stack gap="sm">
            <Group justify="space-between" wrap="nowrap">
              <Title order={2}>{node ? node.id : 'Input'}</Title>
              {node && (
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  leftSection={<IconTrash size={15} />}
                  onClick={takeAway}
                >
                  Remove
                </Button>
              )}
            </Group>
            <Group gap="xs">
              <AddMenu name="Add after it" onAdd={add(insertAfter)} />
              <AddMenu name="Branch off" branch onAdd={add(branchFrom)} />
            </Group>
            {node ? (
              <NodeForm network={network} node={node} mistakes={own} onChange={change} onRename={setWanted} />
            ) : (
              <InputForm network={network} mistake={ofInput[0]?.message} onChange={change} />
            )}
            <NodeDetail
              facts={new Facts(network, sketch?.nodes ?? []).ofLayer(chosen)}
              input={network.input}
              problems={[]}
            />
          </Stack>
        </Card>
        <ProblemList network={network} problems={problems} onChoose={setWanted} />
      </Stack>
    </div>
  );
}
