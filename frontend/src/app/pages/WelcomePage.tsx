import { Box, Group, List, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChartLine, IconPencil, IconStack2 } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { SignInPanel } from '@/features/account';
import type { Registration } from '@/shared/api';
import { Card, Logo } from '@/shared/ui';
import { SchemeSwitch } from '../shell/SchemeSwitch';
import { Tracks } from './Tracks';
import classes from './welcome.module.css';

const POINTS = [
  {
    Icon: IconChartLine,
    title: 'Train for real',
    text: 'Your run goes to a shared pool of workers; loss and accuracy arrive while it learns.',
  },
  {
    Icon: IconStack2,
    title: 'Look inside',
    text: 'Filters, feature maps and the worst mistakes of your own network, epoch by epoch.',
  },
  {
    Icon: IconPencil,
    title: 'Try it',
    text: 'Draw a digit. The model that you just trained reads it in your browser, as you draw.',
  },
];

/** What this is, and the way in. */
export function WelcomePage({ registration }: { registration: Registration }) {
  useDocumentTitle('Welcome · Trainyard');
  const { pathname } = useLocation();
  const deep = pathname !== '/' && pathname !== '/start';
  return (
    <div className={classes.page}>
      <Tracks className={classes.tracks} />
      <Group component="header" justify="space-between" className={classes.top}>
        <Group gap={10}>
          <Logo size={32} />
          <Text fw={720} fz="lg">
            Trainyard
          </Text>
        </Group>
        <SchemeSwitch />
      </Group>
      <SimpleGrid
        component="main"
        cols={{ base: 1, md: 2 }}
        spacing={{ base: 32, md: 72 }}
        className={classes.middle}
      >
        <Stack gap="xl" justify="center">
          <Box>
            <Title order={1} className={classes.claim}>
              Train real neural networks, together
            </Title>
            <Text c="dimmed" fz="lg" mt="md" maw={520}>
              A workshop where everybody trains, watches and takes apart their own convolutional network. All
              you need is this browser.
            </Text>
          </Box>
          <List spacing="md" listStyleType="none" className={classes.points}>
            {POINTS.map(({ Icon, title, text }) => (
              <List.Item
                key={title}
                icon={
                  <ThemeIcon variant="light" size={38} radius="md">
                    <Icon size={21} />
                  </ThemeIcon>
                }
              >
                <Text fw={650}>{title}</Text>
                <Text size="sm" c="dimmed" maw={420}>
                  {text}
                </Text>
              </List.Item>
            ))}
          </List>
        </Stack>
        <Card p={{ base: 'lg', sm: 'xl' }} className={classes.panel} aria-label="Way in">
          <Title order={2} mb={4}>
            {deep ? 'Sign in to go on' : 'Get on board'}
          </Title>
          <Text size="sm" c="dimmed" mb="lg">
            {deep
              ? 'The page you asked for opens right after.'
              : 'The first curve is less than a minute away.'}
          </Text>
          <SignInPanel registration={registration} />
        </Card>
      </SimpleGrid>
    </div>
  );
}
