import { Notifications } from '@mantine/notifications';

/** Where notices appear. Loaded once the first page is there: none is shown before that. */
export function Notices() {
  return <Notifications position="bottom-right" />;
}
