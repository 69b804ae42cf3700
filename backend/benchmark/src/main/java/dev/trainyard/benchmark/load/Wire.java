package dev.trainyard.benchmark.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The network between somebody and the database, which can be cut. */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 1 << 14;

  private final int target;
  private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition mended = lock.newCondition();
  private boolean silent;
  private volatile boolean torn;

  /**
   * @param target the database's port on this machine
   */
  Wire(int target) throws IOException {
    this.target = target;
    DaemonThreads.named("wire").newThread(this::accept).start();
  }

  /** Where to connect to. */
  int port() {
    return door.getLocalPort();
  }

  /** Every connection ends, and none can be opened for a while, as when a cable is pulled out. */
  void tear(Duration time) throws InterruptedException {
    torn = true;
    open.forEach(Wire::end);
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
    torn = false;
  }

  /** Nothing gets through for a while, and nobody is told, as when a switch is rebooted. */
  void hush(Duration time) throws InterruptedException {
    become(true);
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
    become(false);
  }

  private void become(boolean now) {
    lock.lock();
    try {
      silent = now;
      mended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // the door was closed, or the database is away and the caller hears it
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    if (torn) {
      end(caller);
      return;
    }
    try {
      Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
      carry(caller, database);
      carry(database, caller);
    } catch (IOException away) {
      end(caller);
      throw away;
    }
  }

  private void carry(Socket from, Socket to) throws IOException {
    from.setTcpNoDelay(true);
    open.add(from);
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    DaemonThreads.named("carry")
        .newThread(
            () -> {
              try {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                  awaitMended();
                  out.write(buffer, 0, read);
                }
              } catch (IOException ended) {
                // so does the other direction
              } finally {
                open.remove(from);
                end(from);
                end(to);
              }
            })
        .start();
  }

  private void awaitMended() {
    lock.lock();
    try {
      while (silent) {
        mended.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is no longer needed
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(Wire::end);
  }
}
