import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { messageOf } from './api.ts';
import { Loading } from './loading.tsx';
import { useWords } from './settings.tsx';

/** What was asked for, or that it is on its way, or why it is not there and how to try again. */
export function Shown<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { say, language } = useWords();
  if (query.data === undefined) {
    return query.isError ? (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={messageOf(query.error, language)}
        action={
          <Button loading={query.isFetching} onClick={() => void query.refetch()}>
            {say('retry')}
          </Button>
        }
      />
    ) : (
      <Loading />
    );
  }
  return (
    <>
      {query.isError ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={messageOf(query.error, language)}
          description={say('server.stale')}
          action={
            <Button loading={query.isFetching} onClick={() => void query.refetch()}>
              {say('retry')}
            </Button>
          }
        />
      ) : null}
      {children(query.data)}
    </>
  );
}
