import { Center, Loader } from '@mantine/core';

/** Nothing is known yet, not even who is there. */
export function Waiting() {
  return (
    <Center mih="100dvh">
      <Loader aria-label="Loading" />
    </Center>
  );
}
