import { connect } from 'node:http2';

/** Milliseconds that one question may take. */
const patience = 1_000;

/**
 * Whether Temporal on the loopback interface serves the namespace: the port opens before the namespace is there.
 * One `DescribeNamespace` by hand, so that this package needs no client: gRPC over HTTP/2, a frame with field 1, the name.
 */
export function servesNamespace(port: number, namespace: string): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect(`http://127.0.0.1:${port}`);
    const finish = (served: boolean): void => {
      session.destroy();
      resolve(served);
    };
    session.once('error', () => finish(false));
    session.setTimeout(patience, () => finish(false));
    const call = session.request({
      ':method': 'POST',
      ':path': '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    call.once('error', () => finish(false));
    // A refusal may come in the first headers, without trailers.
    call.once('response', (headers) => headers['grpc-status'] !== undefined && finish(headers['grpc-status'] === '0'));
    call.once('trailers', (trailers) => finish(trailers['grpc-status'] === '0'));
    call.resume();
    call.end(frame(namespace));
  });
}

function frame(namespace: string): Buffer {
  const name = Buffer.from(namespace, 'utf8');
  const message = Buffer.concat([Buffer.from([0x0a, name.length]), name]);
  return Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
}
