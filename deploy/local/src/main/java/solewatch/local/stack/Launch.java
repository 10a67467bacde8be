package solewatch.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one service process is started.
 *
 * @param environment what is added to the process' environment: secrets, which a command line would show to every user
 */
record Launch(String name, List<String> command, Map<String, String> environment, URI url, Path log, Path pidFile) {}
