package dev.trainyard.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.trainyard.engine.network.Network;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One session of ONNX Runtime that is never closed under a thread that runs it. */
final class Session implements AutoCloseable {
  private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final OrtSession session;
  private boolean closed;

  Session(byte[] file) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // who asks, computes: requests share the cores, not one
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      session = ENVIRONMENT.createSession(file, options);
    }
  }

  /** Where a node's output goes. */
  @FunctionalInterface
  interface Sink {
    void accept(String node, FloatBuffer values);
  }

  /**
   * @param input the values of one batch, of the shape {@code (N, …)}
   */
  void run(FloatBuffer input, long[] shape, Set<String> nodes, Sink sink) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("This model is closed.");
      }
      try (OnnxTensor tensor = OnnxTensor.createTensor(ENVIRONMENT, input, shape);
          OrtSession.Result result = session.run(Map.of(Network.INPUT, tensor), nodes)) {
        for (String node : nodes) {
          sink.accept(node, ((OnnxTensor) result.get(node).orElseThrow()).getFloatBuffer());
        }
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not run the model: " + e.getMessage(), e);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not close the model", e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
