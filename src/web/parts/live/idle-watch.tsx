import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { client } from '../api.ts';
import { useWords } from '../settings.tsx';
import { useSignOut } from '../sign-out.ts';
import { isUnattended, lastActiveAt } from './attention.ts';
import { useLive } from './live-provider.tsx';

/** The warning comes this long before the end, sooner where the limit itself is short. */
const warnMs = 120_000;
const tickMs = 1000;
/** The server is asked this often while somebody is at work, and notes it once a minute: so much earlier may it end. */
const keepEveryMs = 60_000;

/** Typing keeps the session although nothing is sent; who does nothing is warned before it ends, and can stay. */
export function IdleWatch() {
  const { limits } = useLive();
  return limits === null ? null : <Watch idleMs={limits.idleMinutes * 60_000} />;
}

function Watch({ idleMs }: { idleMs: number }) {
  const { say } = useWords();
  const [left, setLeft] = useState<number | null>(null);
  const signOut = useSignOut();
  useEffect(() => {
    const warnFrom = Math.min(warnMs, idleMs / 4);
    let keptAt = Date.now();
    let isOver = false;
    const timer = setInterval(() => {
      const now = Date.now();
      const idle = now - lastActiveAt();
      if (!isUnattended() && now - keptAt > Math.min(keepEveryMs, idleMs / 6)) {
        keptAt = now;
        void client.read('me', {}).catch(() => undefined);
      }
      const rest = idleMs - Math.min(keepEveryMs, idleMs / 10) - idle;
      setLeft(rest <= warnFrom ? Math.max(0, Math.ceil(rest / 1000)) : null);
      // Over: the next question to the server opens the sign-in in place.
      if (rest <= 0 && !isOver) void client.read('me', {}).catch(() => undefined);
      isOver = rest <= 0;
    }, tickMs);
    return () => clearInterval(timer);
  }, [idleMs]);
  return (
    <Modal
      open={left !== null && left > 0}
      closable={false}
      mask={{ closable: false }}
      onCancel={() => setLeft(null)}
      title={
        <span role="heading" aria-level={2}>
          {say('idle.title')}
        </span>
      }
      footer={[
        <Button key="out" onClick={() => signOut.mutate(undefined)}>
          {say('shell.sign-out')}
        </Button>,
        <Button key="stay" type="primary" onClick={() => void client.read('me', {}).catch(() => undefined)}>
          {say('idle.stay')}
        </Button>,
      ]}
    >
      <p>{say('idle.text', { minutes: Math.round(idleMs / 60_000) })}</p>
      {/* Read once, not every second. */}
      <p aria-hidden="true" className="number">
        {say('idle.left', { seconds: left ?? 0 })}
      </p>
    </Modal>
  );
}
