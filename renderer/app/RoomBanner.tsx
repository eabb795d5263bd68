import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { useText } from '../lib/i18n';
import { followRoom, LEAST_ROOM, useRoomStore } from '../store/room.store';

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 ** 2)} MB`;

/** Says where there is little room left, or none, and where the data stands in a folder that is synchronised. */
export function RoomBanner() {
  const t = useText();
  const { level, room } = useRoomStore();
  useEffect(followRoom, []);
  if (level === 'enough' || room === null) return null;
  const said = { room: megabytes(room.free), least: megabytes(LEAST_ROOM), service: room.syncedBy ?? '' };
  return (
    <Alert color={level === 'low' ? 'yellow' : 'red'} mb="xs" title={t(`room.${level}`, said)}>
      {t(`room.${level}Help`, said)}
    </Alert>
  );
}
