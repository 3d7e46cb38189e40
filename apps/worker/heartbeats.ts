import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** An activity that is to be heard of says that it lives three times in its heartbeat's timeout, so that one whose worker died is begun again soon. */
export const heartbeats: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    async execute(input, next) {
      const { heartbeatTimeoutMs } = context.info;
      if (heartbeatTimeoutMs === undefined) return next(input);
      const beating = setInterval(() => context.heartbeat(), heartbeatTimeoutMs / 3);
      try {
        return await next(input);
      } finally {
        clearInterval(beating);
      }
    },
  },
});
