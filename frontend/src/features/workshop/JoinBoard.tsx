import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import { IconMaximize, IconRefresh } from '@tabler/icons-react';
import type { Workshop } from '@/shared/api';
import { Card, Code, ErrorNote } from '@/shared/ui';
import { QrCode } from './QrCode';
import { useRenewJoinCode } from './queries';
import { joinAddress, RULE_WORDS } from './words';
import classes from './workshop.module.css';

/** The code to show in the room, large enough for its last row. */
export function JoinBoard({ workshop }: { workshop: Workshop }) {
  const renew = useRenewJoinCode(workshop.id);
  const { ref, toggle, fullscreen } = useFullscreenElement();
  const code = workshop.joinCode;
  if (!code) return null;
  return (
    <Card ref={ref} p={{ base: 'md', sm: 'xl' }} aria-label="Join">
      <div className={classes.board}>
        <Stack gap="sm">
          <Title order={2}>Join “{workshop.title}”</Title>
          <Text c="dimmed">Scan the code, or open this address:</Text>
          <Code name="join address">{joinAddress(code)}</Code>
          <Text c="dimmed">The join code:</Text>
          <div className={classes.code}>{code}</div>
          {workshop.registration && (
            <Text size="sm" c="dimmed">
              {RULE_WORDS[workshop.registration].words}
            </Text>
          )}
          {renew.error && <ErrorNote error={renew.error} />}
          {!fullscreen && (
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={<IconMaximize size={17} />}
                onClick={() => void toggle()}
              >
                Full screen
              </Button>
              <Button
                variant="default"
                leftSection={<IconRefresh size={17} />}
                loading={renew.isPending}
                onClick={() => renew.mutate()}
              >
                New code
              </Button>
            </Group>
          )}
        </Stack>
        <QrCode text={joinAddress(code)} name={`QR code of ${joinAddress(code)}`} />
      </div>
    </Card>
  );
}
