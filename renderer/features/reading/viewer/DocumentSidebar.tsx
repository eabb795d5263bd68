import { NavLink, ScrollArea, Text } from '@mantine/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useText } from '../../../lib/i18n';
import type { OutlineNode, PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';

const WIDTH = 110;
const ROW = 178;

/** Thumbnails of the pages, or the outline of the document. */
export function DocumentSidebar({ surface }: { surface: PdfSurface }) {
  const sidebar = useReadingStore((s) => s.sidebar);
  if (sidebar === 'none') return null;
  return sidebar === 'pages' ? <Thumbnails surface={surface} /> : <Outline surface={surface} />;
}

function Thumbnails({ surface }: { surface: PdfSurface }) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const { page } = useSyncExternalStore(surface.subscribe, surface.getState);
  // The virtualiser keeps its own state, which the compiler must not remember.

  const rows = useVirtualizer({
    count: surface.pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 2,
  });
  useEffect(() => rows.scrollToIndex(page, { align: 'auto' }), [rows, page]);
  return (
    <nav ref={scroller} className="zeef-sidebar" aria-label={t('reading.thumbnails')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => (
          <button
            key={row.index}
            type="button"
            className="zeef-thumbnail"
            style={{ top: row.start, height: ROW }}
            aria-current={row.index === page ? 'page' : undefined}
            aria-label={t('reading.page', { page: surface.labelOf(row.index) })}
            onClick={() => surface.goToPage(row.index)}
          >
            <Thumbnail surface={surface} index={row.index} />
            <span>{surface.labelOf(row.index)}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

/** A small picture of a page. A picture, not a canvas: canvases hold their pixels for as long as they live. */
function Thumbnail({ surface, index }: { surface: PdfSurface; index: number }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void surface.thumbnail(index, WIDTH).then(
      (next) => {
        if (isGone) URL.revokeObjectURL(next);
        else {
          made = next;
          setUrl(next);
        }
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [surface, index]);
  return url === null ? <span className="zeef-thumbnail-empty" /> : <img src={url} alt="" />;
}

function Outline({ surface }: { surface: PdfSurface }) {
  const t = useText();
  const [nodes, setNodes] = useState<readonly OutlineNode[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void surface.outline().then((found) => {
      if (!isGone) setNodes(found);
    });
    return () => {
      isGone = true;
    };
  }, [surface]);
  return (
    <nav className="zeef-sidebar wide" aria-label={t('reading.outline')}>
      <ScrollArea h="100%" offsetScrollbars="y">
        {nodes?.length === 0 && (
          <Text size="sm" p="xs">
            {t('reading.noOutline')}
          </Text>
        )}
        <OutlineRows nodes={nodes ?? []} surface={surface} />
      </ScrollArea>
    </nav>
  );
}

function OutlineRows({ nodes, surface }: { nodes: readonly OutlineNode[]; surface: PdfSurface }) {
  return nodes.map((node, index) => (
    <NavLink
      key={`${index}-${node.title}`}
      component="button"
      label={node.title}
      defaultOpened
      childrenOffset={12}
      onClick={() => {
        if (node.dest !== null) surface.goToDestination(node.dest);
      }}
    >
      {node.items.length > 0 ? <OutlineRows nodes={node.items} surface={surface} /> : undefined}
    </NavLink>
  ));
}
