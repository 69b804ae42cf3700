import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

export function NotFoundPage() {
  return (
    <Stack align="flex-start" gap="sm" py="xl">
      <Title order={1}>This track ends here</Title>
      <Text c="dimmed">
        There is no page at this address. It may have been a run that belongs to somebody else, or a link that
        lost a few letters.
      </Text>
      <Anchor component={Link} to="/">
        Back to the start
      </Anchor>
    </Stack>
  );
}
