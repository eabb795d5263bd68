import { useCallback } from 'react';
import { scaleOf } from '../../../shared/rating/scales';
import { type TextKey, useText } from '../../lib/i18n';
import { useProject } from '../../store/session';

/** What stands over a column, and of what a filter is; levels by the short name of the scale that they are of. */
export function useColumnText(): (field: TextKey) => string {
  const t = useText();
  const { short } = scaleOf(useProject());
  return useCallback((field) => t(field, { scale: short }), [t, short]);
}
