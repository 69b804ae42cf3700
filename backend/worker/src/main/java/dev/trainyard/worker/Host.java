package dev.trainyard.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that this worker runs on. */
final class Host {
  private Host() {}

  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
