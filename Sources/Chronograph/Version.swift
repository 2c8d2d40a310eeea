/// The program's version, as `chronograph --version` prints it and every file carries it.
public let chronographVersion = "0.1.0"
