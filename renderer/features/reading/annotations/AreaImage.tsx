import { useEffect, useState } from 'react';
import { useSession } from '../../../store/session';

/** The picture that is kept of an area; nothing until it is read. */
export function AreaImage({ sha256, alt }: { sha256: string; alt: string }) {
  const session = useSession();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void session.getFile(sha256).then((bytes) => {
      if (bytes === null || isGone) return;
      made = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [session, sha256]);
  return url === null ? null : <img src={url} alt={alt} className="zeef-area-image" />;
}
