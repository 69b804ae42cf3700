import { AppShell, Burger, Group, NavLink as MenuLink, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import {
  IconBookmark,
  IconBox,
  IconChartLine,
  IconDatabase,
  IconGridDots,
  IconPlayerPlay,
  IconPlus,
  IconSitemap,
  IconTrophy,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useOrganizes } from '@/features/account';
import { Logo } from '@/shared/ui';
import { AccountMenu } from './AccountMenu';
import { ConnectionSign } from './ConnectionSign';
import { GuestDoor } from './GuestDoor';
import { HandSlot } from './HandSlot';
import { RoomBars } from './RoomBars';
import { SchemeSwitch } from './SchemeSwitch';
import classes from './shell.module.css';
import { useReconnection } from './useReconnection';
import { useRunNews } from './useRunNews';

const PLACES = [
  { to: '/start', name: 'Start', Icon: IconPlayerPlay },
  { to: '/runs/new', name: 'New run', Icon: IconPlus },
  { to: '/runs', name: 'My runs', Icon: IconChartLine },
  { to: '/networks', name: 'Networks', Icon: IconSitemap },
  { to: '/sweeps', name: 'Sweeps', Icon: IconGridDots },
  { to: '/models', name: 'Models', Icon: IconBookmark },
  { to: '/datasets', name: 'Datasets', Icon: IconDatabase },
  { to: '/leaderboard', name: 'Leaderboard', Icon: IconTrophy },
  { to: '/pool', name: 'Pool', Icon: IconBox },
];
const ROOM = { to: '/room', name: 'Room', Icon: IconUsersGroup };

/** The frame around every page: where to go, who is signed in, whether the line is live. */
export function Shell() {
  const [open, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const places = useOrganizes() ? [...PLACES, ROOM] : PLACES;
  useRunNews();
  useReconnection();
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 240, breakpoint: 'lg', collapsed: { mobile: !open, desktop: true } }}
      padding={0}
    >
      <a href="#page" className={classes.skip}>
        Skip to the page
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px={{ base: 'sm', sm: 'lg' }} justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="lg" size="sm" aria-label="Menu" />
            <Link to="/start" className={classes.brand} aria-label="Trainyard, start page">
              <Logo />
              <span>Trainyard</span>
            </Link>
            <Group component="nav" aria-label="Main" gap={2} ml="lg" visibleFrom="lg" wrap="nowrap">
              {places.map(({ to, name }) => (
                <NavLink key={to} to={to} end className={classes.place}>
                  {name}
                </NavLink>
              ))}
            </Group>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <HandSlot />
            <ConnectionSign />
            <SchemeSwitch />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes.navbar} aria-label="Main">
        {open && (
          <Stack gap={4}>
            {places.map(({ to, name, Icon }) => (
              <MenuLink
                key={to}
                component={Link}
                to={to}
                label={name}
                leftSection={<Icon size={19} />}
                active={pathname === to}
                onClick={close}
              />
            ))}
          </Stack>
        )}
      </AppShell.Navbar>
      <AppShell.Main id="page" className={classes.main}>
        <div className={classes.page}>
          <GuestDoor />
          <RoomBars />
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
      {/* Inside the router: news of a run links to it. */}
      <Notifications position="bottom-right" />
      <ScrollRestoration />
    </AppShell>
  );
}
